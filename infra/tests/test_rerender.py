"""infra/rerender, against an account of the tests' own; the CLI holds each call against AWS's description of it."""

import unittest

from account import ACCOUNT, Account, Stack
from command_line import Scripts

ROLE = f"arn:aws:iam::{ACCOUNT}:role/blog-rerender"
ARTEFACTS = f"bucketpress-artefacts-{ACCOUNT}-eu-central-1"


class RerenderTest(unittest.TestCase):
    def setUp(self):
        self.aws = Account()
        self.outputs = {"SourceBucket": "posts", "Function": "blog-Function", "RerenderRole": ROLE}
        self.aws.stacks["blog"] = Stack("CREATE_COMPLETE", outputs=self.outputs)
        self.scripts = Scripts(self.aws)
        self.addCleanup(self.scripts.close)

    def rerender(self, *progress):
        self.aws.job = list(progress)
        return self.scripts.run("rerender", "blog")

    def test_the_job_hands_every_key_of_the_source_bucket_to_the_function(self):
        run = self.rerender(("Complete", 3, 3, 0))
        self.assertEqual(0, run.status, run.all)
        job = self.aws.made("CreateJob")[0]
        self.assertEqual(
            {"S3JobManifestGenerator": {"EnableManifestOutput": False, "ExpectedBucketOwner": ACCOUNT, "SourceBucket": "arn:aws:s3:::posts"}},
            job["ManifestGenerator"],
        )
        function = f"arn:aws:lambda:eu-central-1:{ACCOUNT}:function:blog-Function"
        self.assertEqual({"LambdaInvoke": {"FunctionArn": function}}, job["Operation"])
        self.assertEqual((ROLE, False), (job["RoleArn"], job["ConfirmationRequired"]))
        self.assertEqual(f"arn:aws:s3:::{ARTEFACTS}", job["Report"]["Bucket"])

    def test_progress_is_shown_as_it_changes(self):
        run = self.rerender(("Preparing", 0, 0, 0), ("Active", 9, 0, 0), ("Active", 9, 0, 0), ("Active", 9, 4, 0), ("Complete", 9, 9, 0))
        self.assertEqual(
            ["Preparing, 0 of 0, 0 failed", "Active, 0 of 9, 0 failed", "Active, 4 of 9, 0 failed", "Complete, 9 of 9, 0 failed"],
            [line.removeprefix("rerender: ") for line in run.output.splitlines() if " of " in line],
        )

    def test_what_failed_is_named_with_what_the_function_said(self):
        self.aws.CreateBucket(ARTEFACTS)
        self.aws.buckets[ARTEFACTS].objects["reports/blog/job-job-1/results/1.csv"] = (
            b'"posts","%E4%BD%A0%E5%A5%BD.md","","failed","PermanentFailure","200","rejected"\n'
        )
        run = self.rerender(("Complete", 2, 1, 1))
        self.assertEqual(1, run.status)
        self.assertIn("  你好.md  rejected\n", run.error)
        self.assertIn("1 of 2 failed", run.error)

    def test_a_job_that_s3_gives_up_says_why(self):
        run = self.rerender(("Failed", 0, 0, 0))
        self.assertEqual(1, run.status)
        self.assertIn("the role may not list the bucket", run.error)

    def test_a_stack_of_an_earlier_version_is_to_be_deployed_first(self):
        del self.aws.stacks["blog"].outputs["RerenderRole"]
        run = self.rerender(("Complete", 0, 0, 0))
        self.assertIn("run infra/deploy first", run.error)


class SettingsTest(unittest.TestCase):
    """infra/settings."""

    def setUp(self):
        self.aws = Account()
        self.aws.stacks["blog"] = Stack("CREATE_COMPLETE", outputs={"Function": "blog-Function"})
        self.scripts = Scripts(self.aws)
        self.addCleanup(self.scripts.close)

    def test_the_function_s_settings_are_commands_of_the_shell(self):
        self.aws.settings = {
            "BUCKETPRESS_SOURCE_BUCKET": "posts",
            "BUCKETPRESS_SITE_AUTHOR": "",
            "BUCKETPRESS_SITE_TITLE": "Mia's 博客 $HOME `id` \\n",
            "DISABLE_SIGNAL_HANDLERS": "true",
        }
        run = self.scripts.run("settings", "blog")
        self.assertEqual(
            [
                "export AWS_REGION=eu-central-1",
                "export BUCKETPRESS_SOURCE_BUCKET='posts'",
                "export BUCKETPRESS_SITE_AUTHOR=''",
                "export BUCKETPRESS_SITE_TITLE='Mia'\\''s 博客 $HOME `id` \\n'",
            ],
            run.output.splitlines(),
            run.error,
        )

    def test_a_stack_that_is_not_there_is_a_sentence(self):
        run = self.scripts.run("settings", "nothing")
        self.assertIn("there is no stack nothing in eu-central-1", run.error)


if __name__ == "__main__":
    unittest.main()
