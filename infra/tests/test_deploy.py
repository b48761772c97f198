"""infra/deploy, against an account of the tests' own."""

import json
import struct
import unittest
import zipfile

from account import ACCOUNT, FAILED, SOMEBODY, Account, Bucket, Stack
from command_line import Scripts

SOURCE = f"blog-source-{ACCOUNT}-eu-central-1"
PUBLIC = f"blog-public-{ACCOUNT}-eu-central-1"
ARTEFACTS = f"bucketpress-artefacts-{ACCOUNT}-eu-central-1"
TEMPLATE = {
    "Parameters": {name: {"Type": "String", "Default": ""} for name in ("SiteTitle", "Reading", "SiteTimeZone", "Posts")},
    "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}},
}
NEEDS_VERIFYING = (
    "Access denied for operation 'AWS::CloudFront::Distribution: Your account must be verified before you can add new"
    " CloudFront resources. To verify your account, please contact AWS Support'"
)


class DeployTest(unittest.TestCase):
    def setUp(self):
        self.aws = Account()
        self.scripts = Scripts(self.aws)
        self.addCleanup(self.scripts.close)
        self.packaged = self.scripts.folder / "packaged.yaml"
        self.packaged.write_text(json.dumps(TEMPLATE))

    def deploy(self, *arguments, **more):
        return self.scripts.run("deploy", "-p", str(self.packaged), *arguments, **more)

    def deployed(self, *arguments, **more):
        run = self.deploy(*arguments, **more)
        self.assertEqual(0, run.status, run.all)
        return run

    def kinds(self):
        return [each["ChangeSetType"] for each in self.aws.made("CreateChangeSet")]

    # Which account, which region

    def test_says_account_and_region_before_anything_else(self):
        run = self.deployed("blog")
        self.assertEqual(f"deploy: account {ACCOUNT}, region eu-central-1", run.error.splitlines()[0])

    def test_every_call_goes_to_the_region_of_AWS_REGION_though_version_1_of_the_cli_ignores_it(self):
        self.deployed("blog", AWS_REGION="eu-central-1", AWS_DEFAULT_REGION="us-west-2")
        self.assertEqual({"eu-central-1"}, {region for _, _, region in self.aws.calls})

    def test_a_region_that_is_given_goes_before_the_environment(self):
        self.deployed("-r", "eu-central-1", "blog", AWS_REGION="us-west-2", AWS_DEFAULT_REGION="us-west-2")
        self.assertEqual({"eu-central-1"}, {region for _, _, region in self.aws.calls})

    def test_the_profile_s_region_comes_last(self):
        folder = self.scripts.folder / ".aws"
        folder.mkdir()
        (folder / "config").write_text("[default]\nregion = eu-central-1\n")
        self.deployed("blog", AWS_REGION=None)

    def test_no_region_at_all_is_a_sentence(self):
        run = self.deploy("blog", AWS_REGION=None)
        self.assertEqual("deploy: no region; give one, as in -r eu-central-1\n", run.error)

    # Parameters and tags

    def test_a_packaged_template_needs_no_parameters(self):
        self.deployed("blog")
        self.assertEqual(["CREATE"], self.kinds())

    def test_a_title_of_several_words_and_signs_arrives_whole(self):
        self.deployed("blog", "SiteTitle=我的 blog = \"yours\"")
        self.assertEqual("我的 blog = \"yours\"", self.aws.stacks["blog"].parameters["SiteTitle"])

    def test_a_zone_that_is_none_is_refused_before_anything_is_asked_of_aws(self):
        run = self.deploy("blog", "SiteTimeZone=Asia/Beijing")
        self.assertIn("SiteTimeZone=Asia/Beijing is no time zone; write one as", run.error)
        self.assertEqual([], self.aws.calls)

    def test_zones_are_told_apart_by_case(self):
        self.assertIn("no time zone", self.deploy("blog", "SiteTimeZone=asia/shanghai").error)

    def test_zones_with_old_names_and_offsets_are_zones(self):
        for zone in ("Asia/Shanghai", "UTC", "UTC+8", "Asia/Chongqing", "US/Pacific"):
            self.deployed("blog", f"SiteTimeZone={zone}")

    def test_what_is_no_parameter_is_refused(self):
        self.assertIn("A blog is no parameter", self.deploy("blog", "SiteTitle=x", "A blog").error)

    def test_a_stack_s_name_that_makes_no_bucket_s_name_is_refused(self):
        self.assertIn("22 lower-case letters", self.deploy("Blog").error)

    def test_tags_that_are_not_given_again_stay(self):
        self.deployed("-t", "team=web", "-t", "cost centre=a = b", "blog")
        self.deployed("-t", "team=docs", "blog")
        self.assertEqual({"team": "docs", "cost centre": "a = b"}, self.aws.stacks["blog"].tags)

    # What is uploaded

    def test_the_packaged_template_goes_by_s3_since_an_argument_may_have_51200_bytes(self):
        self.deployed("blog")
        self.assertIn("TemplateURL", self.aws.made("CreateChangeSet")[0])
        self.assertTrue(all(key.startswith("templates/") for key in self.aws.buckets[ARTEFACTS].objects))

    def test_the_bucket_of_executables_is_private_asks_for_tls_and_forgets_templates(self):
        self.deployed("blog")
        configured = self.aws.buckets[ARTEFACTS].configured
        policy = json.loads(configured["Policy"])["Statement"]
        self.assertEqual([("Deny", {"Bool": {"aws:SecureTransport": "false"}})], [(s["Effect"], s["Condition"]) for s in policy])
        self.assertTrue(all(configured["PublicAccessBlockConfiguration"].values()))
        expiring = [r["Filter"]["Prefix"] for r in configured["LifecycleConfiguration"]["Rules"] if "Expiration" in r]
        self.assertEqual(["templates/", "reports/"], expiring)

    def test_nothing_is_uploaded_to_a_bucket_of_that_name_that_is_somebody_else_s(self):
        self.aws.buckets[ARTEFACTS] = Bucket(owner=SOMEBODY)
        run = self.deploy("blog")
        self.assertEqual(1, run.status)
        self.assertIn(f"the bucket {ARTEFACTS} is another account's", run.error)
        self.assertEqual([], self.aws.made("PutObject"))

    def test_a_release_s_executable_says_its_architecture_itself(self):
        release = self.scripts.folder / "function-arm64.zip"
        with zipfile.ZipFile(release, "w") as file:
            file.writestr("bootstrap", b"\x7fELF".ljust(18, b"\0") + struct.pack("<H", 0xB7))
        self.scripts.run("deploy", "-z", str(release), "blog")
        sent = {each["ParameterKey"]: each.get("ParameterValue") for each in self.aws.made("CreateChangeSet")[0]["Parameters"]}
        self.assertEqual("arm64", sent["Architecture"])

    def test_a_zip_that_is_not_there_is_a_sentence(self):
        run = self.scripts.run("deploy", "-z", "nothing.zip", "blog")
        self.assertEqual((1, "deploy: there is no file nothing.zip\n"), (run.status, run.error))

    # After infra/remove

    def test_buckets_that_a_removed_stack_left_are_taken_in_and_then_the_stack_is_updated(self):
        self.aws.buckets = {SOURCE: Bucket(versions=3), PUBLIC: Bucket(versions=3)}
        run = self.deployed("blog")
        self.assertIn(f"the stack takes in the bucket {SOURCE}, which is there already", run.output)
        self.assertEqual(["IMPORT", "UPDATE"], self.kinds())
        self.assertEqual(3, len(self.aws.buckets[SOURCE].versions))

    def test_what_is_imported_are_the_two_buckets_alone_by_their_names_and_to_be_kept(self):
        self.aws.buckets = {SOURCE: Bucket(), PUBLIC: Bucket()}
        self.deployed("blog")
        sent = self.aws.made("CreateChangeSet")[0]
        kept = {"Type": "AWS::S3::Bucket", "DeletionPolicy": "Retain"}
        self.assertEqual(
            {
                "AWSTemplateFormatVersion": "2010-09-09",
                "Resources": {
                    "SourceBucket": kept | {"Properties": {"BucketName": SOURCE}},
                    "PublicBucket": kept | {"Properties": {"BucketName": PUBLIC}},
                }
            },
            json.loads(sent["TemplateBody"]),
        )
        self.assertEqual(
            [
                {"ResourceType": "AWS::S3::Bucket", "LogicalResourceId": f"{kind}Bucket", "ResourceIdentifier": {"BucketName": name}}
                for kind, name in (("Source", SOURCE), ("Public", PUBLIC))
            ],
            sent["ResourcesToImport"],
        )

    def test_one_bucket_that_was_left_is_taken_in_alone(self):
        self.aws.buckets = {PUBLIC: Bucket()}
        self.deployed("blog")
        self.assertEqual(["PublicBucket"], list(json.loads(self.aws.made("CreateChangeSet")[0]["TemplateBody"])["Resources"]))

    def test_after_an_update_that_failed_deploy_goes_on_from_the_imported_buckets(self):
        self.aws.buckets = {SOURCE: Bucket(), PUBLIC: Bucket()}
        self.aws.failing["UPDATE"] = ("UPDATE_ROLLBACK_COMPLETE", [("Topic", "AWS::SNS::Topic", FAILED, "no")])
        self.assertEqual(1, self.deploy("blog").status)
        self.deployed("blog")
        self.assertEqual(["IMPORT", "UPDATE", "UPDATE"], self.kinds())
        self.assertEqual([], self.aws.made("DeleteStack") + self.aws.made("DeleteBucket"))

    def test_buckets_with_names_of_one_s_own_are_taken_in_only_when_asked(self):
        self.aws.buckets = {"my-posts": Bucket()}
        run = self.deploy("blog", "SourceBucketName=my-posts")
        self.assertIn("the bucket my-posts is there already; with --adopt the stack takes it in", run.error)
        self.assertEqual([], self.kinds())
        self.deploy("--adopt", "blog", "SourceBucketName=my-posts")
        self.assertEqual("IMPORT", self.kinds()[0])

    def test_an_import_that_fails_says_why_and_can_be_tried_again(self):
        self.aws.buckets = {SOURCE: Bucket(), PUBLIC: Bucket()}
        self.aws.failing["IMPORT"] = ("IMPORT_ROLLBACK_COMPLETE", [("SourceBucket", "AWS::S3::Bucket", "IMPORT_FAILED", "in a stack")])
        self.assertIn("SourceBucket (AWS::S3::Bucket): in a stack", self.deploy("blog").error)
        self.deployed("blog")

    # First tries that failed

    def test_a_stack_that_never_came_up_is_deleted_and_created_anew(self):
        for state in ("ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS", "ROLLBACK_FAILED", "DELETE_FAILED"):
            self.aws.stacks["blog"] = Stack(state)
            self.assertIn(f"({state}): it is deleted and created anew", self.deployed("blog").output)
            self.assertEqual("CREATE_COMPLETE", self.aws.stacks["blog"].status)
            self.aws.stacks.clear()
            self.aws.buckets.clear()

    def test_a_stack_that_is_busy_is_left_alone(self):
        self.aws.stacks["blog"] = Stack("UPDATE_IN_PROGRESS")
        self.assertIn("the stack blog is busy or stuck (UPDATE_IN_PROGRESS)", self.deploy("blog").error)
        self.assertEqual([], self.kinds() + self.aws.made("DeleteStack"))

    def test_the_first_failures_of_this_try_are_shown_in_order(self):
        self.aws.failing["CREATE"] = (
            "ROLLBACK_COMPLETE",
            [
                ("blog", "AWS::CloudFormation::Stack", "ROLLBACK_COMPLETE", ""),
                ("Alarms", "AWS::SNS::Topic", FAILED, "Resource creation cancelled"),
                ("Dashboard", "AWS::CloudWatch::Dashboard", FAILED, "the second"),
                ("Records", "AWS::SQS::Queue", FAILED, "the first"),
                ("blog", "AWS::CloudFormation::Stack", "CREATE_IN_PROGRESS", "User Initiated"),
                ("Old", "AWS::SQS::Queue", FAILED, "of an earlier try"),
            ],
        )
        run = self.deploy("blog")
        self.assertEqual(1, run.status)
        self.assertIn(
            "deploy: what failed first:\n  Records (AWS::SQS::Queue): the first\n"
            "  Dashboard (AWS::CloudWatch::Dashboard): the second\n",
            run.error,
        )
        self.assertNotIn("earlier", run.error)

    def test_an_account_that_is_not_verified_for_cloudfront_is_told_of_the_website(self):
        self.aws.failing["CREATE"] = ("ROLLBACK_COMPLETE", [("Distribution", "AWS::CloudFront::Distribution", FAILED, NEEDS_VERIFYING)])
        self.assertIn("add Reading=website", self.deploy("blog").error)

    def test_settings_over_4_kb_are_named_by_their_length_before_anything_is_made(self):
        run = self.deploy("blog", "SiteTitle=" + "长" * 200, "SiteFooter=" + "长" * 800, "SiteMenu=Home=/")
        self.assertEqual(1, run.status)
        self.assertIn("and Lambda gives all of them 4096; the longest:\n   2400 bytes  SiteFooter\n    600 bytes  SiteTitle\n", run.error)
        self.assertIn("into _theme/site.yml of the source bucket", run.error)
        self.assertEqual([], self.aws.made("CreateChangeSet") + self.aws.made("CreateBucket"))

    def test_what_the_stack_keeps_counts_among_its_settings(self):
        self.deployed("blog", "SiteTitle=" + "a" * 2000)
        run = self.deploy("blog", "Posts=" + "b" * 1000)
        self.assertEqual(1, run.status)
        self.assertIn("   2000 bytes  SiteTitle\n   1000 bytes  Posts\n", run.error)
        self.deployed("blog", "SiteTitle=a", "Posts=" + "b" * 1000)

    def test_quotes_take_two_bytes_each_where_lambda_measures_them(self):
        self.deployed("blog", "SiteTitle=" + "a" * 1500)
        self.assertIn("the longest:", self.deploy("blog", "SiteTitle=" + '"' * 1500).error)

    def test_settings_that_lambda_finds_too_long_all_the_same_are_named_too(self):
        reason = "exceeded the 4KB limit"
        self.aws.failing["CREATE"] = ("ROLLBACK_COMPLETE", [("Function", "AWS::Lambda::Function", FAILED, reason)])
        run = self.deploy("blog", "Reading=website", "SiteTitle=" + "长" * 500)
        self.assertIn("1500 bytes  SiteTitle\n", run.error)

    # The end of a deploy

    def test_a_deploy_ends_with_the_function_s_answer_to_s3_s_own_test_event(self):
        run = self.deployed("blog")
        self.assertEqual("s3:TestEvent", self.aws.invoked["Event"])
        self.assertIn("deploy: the function starts, and answers", run.output)

    def test_a_function_that_does_not_start_says_why(self):
        self.aws.function_error = (
            '{"level":"INFO","message":"starting"}\n{"level":"ERROR","message":"bucketpress.site.time-zone: no zone"}\n'
        )
        run = self.deploy("blog")
        self.assertEqual(1, run.status)
        self.assertIn("bucketpress.site.time-zone: no zone", run.error)
        self.assertNotIn("starting", run.error)

    def test_a_deploy_says_where_to_drop_a_file_and_what_the_site_shows_until_then(self):
        output = self.deployed("blog").output
        self.assertIn(f"aws s3 cp --region eu-central-1 hello.md s3://{SOURCE}/", output)
        self.assertIn("Until the first post is there, this shows an error (403 or 404)", output)


if __name__ == "__main__":
    unittest.main()
