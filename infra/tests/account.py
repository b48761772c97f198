"""An AWS account as its documentation describes it, as far as the scripts of infra/ ask."""

import base64
import io
import json

from command_line import Refused

ACCOUNT = "111122223333"
SOMEBODY = "999999999999"
# What S3 takes in one call, and hands out.
MOST_KEYS = 1000
FAILED = "CREATE_FAILED"


class Stack:
    def __init__(self, status, resources=(), outputs=(), tags=(), events=()):
        self.status = status
        self.resources, self.outputs, self.tags = dict(resources), dict(outputs), dict(tags)
        # The newest first: resource, type, status, reason.
        self.events = list(events)
        self.parameters = {}


class Bucket:
    def __init__(self, owner=ACCOUNT, versions=0, markers=0):
        self.owner = owner
        self.versions = [{"Key": f"post {n}.md", "VersionId": f"v{n}"} for n in range(versions)]
        self.markers = [{"Key": f"post {n}.md", "VersionId": f"m{n}"} for n in range(markers)]
        self.objects = {}
        self.configured = {}


# A parameter of S3's calls has the name of the class.
EMPTY = Bucket


class Account:
    """What is in the account, and every call that was made."""

    def __init__(self):
        self.calls = []
        self.stacks = {}
        self.buckets = {}
        # Whether the next change set of a type fails, and what its events are.
        self.failing = {}
        self.change_sets = {}
        self.function_error = None
        self.settings = {}
        self.job = []

    def made(self, operation):
        """The parameters of each call of an operation."""
        return [parameters for name, parameters, _ in self.calls if name == operation]

    # STS

    def GetCallerIdentity(self):
        return {"Account": ACCOUNT, "Arn": f"arn:aws:iam::{ACCOUNT}:user/me", "UserId": "me"}

    # CloudFormation

    def _stack(self, name):
        if name not in self.stacks:
            raise Refused("ValidationError", f"Stack with id {name} does not exist")
        return self.stacks[name]

    def DescribeStacks(self, StackName):
        stack = self._stack(StackName)
        return {
            "Stacks": [
                {
                    "StackName": StackName,
                    "StackStatus": stack.status,
                    "Tags": [{"Key": key, "Value": value} for key, value in stack.tags.items()],
                    "Parameters": [
                        {"ParameterKey": key, "ParameterValue": value} for key, value in stack.parameters.items()
                    ],
                    "Outputs": [{"OutputKey": key, "OutputValue": value} for key, value in stack.outputs.items()],
                }
            ]
        }

    def DescribeStackEvents(self, StackName):
        names = ("LogicalResourceId", "ResourceType", "ResourceStatus", "ResourceStatusReason")
        return {"StackEvents": [dict(zip(names, event)) for event in self._stack(StackName).events]}

    def ListStackResources(self, StackName):
        return {
            "StackResourceSummaries": [
                {"LogicalResourceId": key, "PhysicalResourceId": value, "ResourceStatus": "CREATE_COMPLETE"}
                for key, value in self._stack(StackName).resources.items()
            ]
        }

    def GetTemplateSummary(self, StackName):
        return {"Parameters": [{"ParameterKey": key} for key in self._stack(StackName).parameters]}

    def DeleteStack(self, StackName):
        # A bucket stays, as the template says; one that CloudFormation just made would go.
        self.stacks.pop(StackName, None)
        return {}

    def CreateChangeSet(self, StackName, ChangeSetName, ChangeSetType, **more):
        there = self.stacks.get(StackName)
        if ChangeSetType == "UPDATE" and (not there or there.status == "ROLLBACK_COMPLETE"):
            raise Refused("ValidationError", f"Stack:{StackName} is in ROLLBACK_COMPLETE state and can not be updated.")
        if not there:
            self.stacks[StackName] = Stack("REVIEW_IN_PROGRESS")
        self.change_sets[ChangeSetName] = (ChangeSetType, more)
        return {"Id": ChangeSetName, "StackId": StackName}

    def DescribeChangeSet(self, ChangeSetName, StackName):
        return {"Status": "CREATE_COMPLETE", "ExecutionStatus": "AVAILABLE", "ChangeSetName": ChangeSetName}

    def ExecuteChangeSet(self, ChangeSetName, StackName, **more):
        kind, asked = self.change_sets[ChangeSetName]
        stack = self.stacks[StackName]
        if kind in self.failing:
            stack.status, stack.events = self.failing.pop(kind)
            return {}
        if kind == "IMPORT":
            imports = asked["ResourcesToImport"]
            stack.resources = {
                each["LogicalResourceId"]: each["ResourceIdentifier"]["BucketName"] for each in imports
            }
        elif not self._come_up(StackName, stack, asked):
            return {}
        stack.status = f"{kind}_COMPLETE"
        return {}

    def _come_up(self, name, stack, asked):
        """Makes what the template says; not where a bucket of the name is there and is not the stack's."""
        stack.parameters |= {each["ParameterKey"]: each.get("ParameterValue") for each in asked["Parameters"]}
        stack.tags = {each["Key"]: each["Value"] for each in asked["Tags"]}
        for kind in ("Source", "Public"):
            bucket = f"{name}-{kind.lower()}-{ACCOUNT}-eu-central-1"
            if bucket in self.buckets and f"{kind}Bucket" not in stack.resources:
                stack.status = "ROLLBACK_COMPLETE"
                stack.events = [(f"{kind}Bucket", "AWS::S3::Bucket", FAILED, f"{bucket} already exists")]
                return False
            self.buckets.setdefault(bucket, Bucket())
            stack.resources[f"{kind}Bucket"] = bucket
        stack.outputs = {
            "SourceBucket": stack.resources["SourceBucket"],
            "SiteUrl": "https://d111.cloudfront.net",
            "Dashboard": "https://console.example",
            "Function": f"{name}-Function",
            "RerenderRole": f"arn:aws:iam::{ACCOUNT}:role/{name}-rerender",
        }
        return True

    # S3

    def _bucket(self, name, owner=None):
        bucket = self.buckets.get(name)
        if not bucket:
            raise Refused("NoSuchBucket", "The specified bucket does not exist")
        if bucket.owner != (owner or ACCOUNT):
            raise Refused("AccessDenied", "Access Denied")
        return bucket

    def HeadBucket(self, Bucket, ExpectedBucketOwner=None):
        try:
            self._bucket(Bucket, ExpectedBucketOwner)
        except Refused as refused:
            gone = refused.args[0] == "NoSuchBucket"
            raise Refused(*(("404", "Not Found") if gone else ("403", "Forbidden"))) from None
        return {}

    def CreateBucket(self, Bucket, **more):
        self.buckets[Bucket] = EMPTY()
        return {}

    def _configure(self, Bucket, ExpectedBucketOwner=None, **configuration):
        self._bucket(Bucket, ExpectedBucketOwner).configured |= configuration
        return {}

    PutPublicAccessBlock = PutBucketPolicy = PutBucketLifecycleConfiguration = _configure

    def ListObjectVersions(self, Bucket, MaxKeys=MOST_KEYS, **more):
        bucket = self._bucket(Bucket)
        page = (bucket.versions + bucket.markers)[: min(MaxKeys, MOST_KEYS)]
        answer = {
            "Versions": [each for each in page if each["VersionId"][0] == "v"],
            "DeleteMarkers": [each for each in page if each["VersionId"][0] == "m"],
        }
        return {name: each for name, each in answer.items() if each}

    def DeleteObjects(self, Bucket, Delete, **more):
        if len(Delete["Objects"]) > MOST_KEYS:
            raise Refused("MalformedXML", "The XML you provided was not well-formed")
        bucket = self._bucket(Bucket)
        gone = {each["VersionId"] for each in Delete["Objects"]}
        bucket.versions = [each for each in bucket.versions if each["VersionId"] not in gone]
        bucket.markers = [each for each in bucket.markers if each["VersionId"] not in gone]
        return {}

    def DeleteBucket(self, Bucket):
        bucket = self._bucket(Bucket)
        if bucket.versions or bucket.markers:
            raise Refused("BucketNotEmpty", "The bucket you tried to delete is not empty")
        del self.buckets[Bucket]
        return {}

    def HeadObject(self, Bucket, Key, **more):
        if Key not in self._bucket(Bucket).objects:
            raise Refused("404", "Not Found")
        return {}

    def PutObject(self, Bucket, Key, Body, **more):
        self._bucket(Bucket).objects[Key] = Body.read()
        return {"ETag": '"etag"'}

    def ListObjectsV2(self, Bucket, Prefix="", **more):
        objects = self._bucket(Bucket).objects
        return {
            "Contents": [
                {"Key": key, "Size": len(body), "LastModified": "2026-01-02T00:00:00Z", "ETag": '"etag"'}
                for key, body in objects.items()
                if key.startswith(Prefix)
            ]
        }

    def GetObject(self, Bucket, Key, **more):
        body = self._bucket(Bucket).objects[Key]
        return {"Body": io.BytesIO(body), "ContentLength": len(body), "ETag": '"etag"'}

    # Lambda

    def Invoke(self, FunctionName, Payload, **more):
        self.invoked = json.loads(Payload)
        answer = {"StatusCode": 200, "Payload": io.BytesIO(b'{"outcomes":[]}'), "LogResult": ""}
        if self.function_error:
            answer["FunctionError"] = "Unhandled"
            answer["LogResult"] = base64.b64encode(self.function_error.encode()).decode()
        return answer

    def GetFunctionConfiguration(self, FunctionName):
        return {
            "FunctionArn": f"arn:aws:lambda:eu-central-1:{ACCOUNT}:function:{FunctionName}",
            "Environment": {"Variables": self.settings},
        }

    # S3 Batch Operations

    def CreateJob(self, **job):
        return {"JobId": "job-1"}

    def DescribeJob(self, AccountId, JobId):
        now = self.job.pop(0) if len(self.job) > 1 else self.job[0]
        status, *counts = now
        names = ("TotalNumberOfTasks", "NumberOfTasksSucceeded", "NumberOfTasksFailed")
        reasons = [{"FailureCode": "AccessDenied", "FailureReason": "the role may not list the bucket"}]
        job = {"JobId": JobId, "Status": status, "ProgressSummary": dict(zip(names, counts))}
        return {"Job": job | ({"FailureReasons": reasons} if status == "Failed" else {})}
