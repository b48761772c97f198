// The same job as Bucketpress's, written as a Go Lambda function, to measure against: one GET and two PUTs, no guards.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"gopkg.in/yaml.v2"
)

var (
	client = s3.New(s3.Options{
		Region: os.Getenv("AWS_REGION"),
		Credentials: aws.NewCredentialsCache(credentials.NewStaticCredentialsProvider(
			os.Getenv("AWS_ACCESS_KEY_ID"), os.Getenv("AWS_SECRET_ACCESS_KEY"), os.Getenv("AWS_SESSION_TOKEN"))),
		EndpointResolver: s3.EndpointResolverFromURL(os.Getenv("S3_ENDPOINT")),
		UsePathStyle:     true,
	})
	markdown = goldmark.New(goldmark.WithExtensions(extension.GFM))
)

type event struct {
	Records []struct {
		S3 struct {
			Object struct {
				Key string `json:"key"`
			} `json:"object"`
		} `json:"s3"`
	}
}

type outcome struct {
	Key     string `json:"key"`
	Outcome string `json:"outcome"`
}

func publish(key string) error {
	object, err := client.GetObject(context.Background(), &s3.GetObjectInput{
		Bucket: aws.String(os.Getenv("SOURCE_BUCKET")), Key: &key})
	if err != nil {
		return err
	}
	defer object.Body.Close()
	post, err := io.ReadAll(object.Body)
	if err != nil {
		return err
	}
	frontMatter, body := split(string(post))
	var settings map[string]any
	if err := yaml.Unmarshal([]byte(frontMatter), &settings); err != nil {
		return err
	}
	var article bytes.Buffer
	if err := markdown.Convert([]byte(body), &article); err != nil {
		return err
	}
	title := text(settings, "title", key)
	path := text(settings, "urlname", strings.TrimSuffix(key, ".md")) + "/index.html"
	if err := put(path, page(title, article.String()), "text/html; charset=utf-8"); err != nil {
		return err
	}
	record, err := json.Marshal(map[string]string{"title": title, "path": path})
	if err != nil {
		return err
	}
	return put("api/posts/"+key+".json", string(record), "application/json")
}

func split(post string) (frontMatter, body string) {
	frontMatter, body, found := strings.Cut(strings.TrimPrefix(post, "---\n"), "\n---\n")
	if !found {
		return "", post
	}
	return frontMatter, body
}

func text(settings map[string]any, name, otherwise string) string {
	if value, found := settings[name]; found {
		return fmt.Sprint(value)
	}
	return otherwise
}

func page(title, article string) string {
	title = html.EscapeString(title)
	return "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>" + title +
		"</title></head>\n<body><article><h1>" + title + "</h1>\n" + article + "</article></body>\n</html>\n"
}

func put(key, body, contentType string) error {
	_, err := client.PutObject(context.Background(), &s3.PutObjectInput{
		Bucket: aws.String(os.Getenv("PUBLIC_BUCKET")), Key: &key,
		Body: strings.NewReader(body), ContentType: &contentType})
	return err
}

func handle(body []byte) (any, error) {
	var put event
	if err := json.Unmarshal(body, &put); err != nil {
		return nil, err
	}
	outcomes := []outcome{}
	for _, record := range put.Records {
		key, err := url.QueryUnescape(record.S3.Object.Key)
		if err != nil {
			return nil, err
		}
		if err := publish(key); err != nil {
			return nil, err
		}
		outcomes = append(outcomes, outcome{key, "published"})
	}
	return map[string]any{"outcomes": outcomes}, nil
}

// Lambda's runtime protocol, in its smallest form: docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
func main() {
	invocations := "http://" + os.Getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/"
	for {
		next, err := http.Get(invocations + "next")
		exitOn(err)
		body, err := io.ReadAll(next.Body)
		exitOn(err)
		next.Body.Close()
		outcomes, err := handle(body)
		exitOn(err)
		answer, err := json.Marshal(outcomes)
		exitOn(err)
		response, err := http.Post(
			invocations+next.Header.Get("Lambda-Runtime-Aws-Request-Id")+"/response", "application/json", bytes.NewReader(answer))
		exitOn(err)
		io.Copy(io.Discard, response.Body)
		response.Body.Close()
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
