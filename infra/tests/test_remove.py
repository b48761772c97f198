"""infra/remove, against an account of the tests' own."""

import unittest

from account import ACCOUNT, SOMEBODY, Account, Bucket, Stack
from command_line import Scripts

SOURCE = f"blog-source-{ACCOUNT}-eu-central-1"
PUBLIC = f"blog-public-{ACCOUNT}-eu-central-1"


class RemoveTest(unittest.TestCase):
    def setUp(self):
        self.aws = Account()
        self.aws.buckets = {SOURCE: Bucket(versions=2, markers=1), PUBLIC: Bucket(versions=1)}
        self.aws.stacks["blog"] = Stack("CREATE_COMPLETE", {"SourceBucket": SOURCE, "PublicBucket": PUBLIC})
        self.scripts = Scripts(self.aws)
        self.addCleanup(self.scripts.close)

    def remove(self, *arguments, **more):
        return self.scripts.run("remove", *arguments, **more)

    def test_buckets_are_kept_unless_asked(self):
        run = self.remove("blog")
        self.assertEqual(0, run.status, run.all)
        self.assertIn(f"remove: {SOURCE} is kept\nremove: {PUBLIC} is kept\n", run.output)
        self.assertEqual({}, self.aws.stacks)
        self.assertEqual(3, len(self.aws.buckets[SOURCE].versions + self.aws.buckets[SOURCE].markers))

    def test_every_post_is_deleted_only_where_the_stack_s_name_is_typed(self):
        for typed in ("", "\n", "y\n", "blog2\n"):
            run = self.remove("-f", "blog", typed=typed)
            self.assertEqual((1, True), (run.status, "remove: nothing is removed" in run.error), run.all)
        self.assertIn("blog", self.aws.stacks)
        run = self.remove("-f", "blog", typed="blog\n")
        self.assertEqual(0, run.status, run.all)
        self.assertEqual({}, self.aws.stacks | self.aws.buckets)

    def test_with_yes_nothing_is_asked(self):
        run = self.remove("-f", "--yes", "blog")
        self.assertEqual(0, run.status, run.all)
        self.assertEqual({}, self.aws.stacks | self.aws.buckets)

    def test_more_versions_and_delete_markers_than_s3_takes_at_once_go_too(self):
        self.aws.buckets[SOURCE] = Bucket(versions=1200, markers=1200)
        run = self.remove("-f", "--yes", "blog")
        self.assertEqual(0, run.status, run.all)
        self.assertEqual({}, self.aws.buckets)

    def test_a_stack_that_never_came_up_is_removed(self):
        for state in ("REVIEW_IN_PROGRESS", "ROLLBACK_COMPLETE", "DELETE_FAILED"):
            self.aws.stacks["blog"] = Stack(state)
            self.aws.buckets = {}
            run = self.remove("blog")
            self.assertEqual(0, run.status, run.all)
            self.assertEqual({}, self.aws.stacks)

    def test_buckets_that_an_earlier_remove_kept_can_still_be_removed(self):
        self.aws.stacks = {}
        run = self.remove("-f", "--yes", "blog")
        self.assertEqual(0, run.status, run.all)
        self.assertEqual({}, self.aws.buckets)

    def test_buckets_with_names_of_their_own_are_those_of_the_stack(self):
        self.aws.buckets["my-posts"] = self.aws.buckets.pop(SOURCE)
        self.aws.stacks["blog"].resources["SourceBucket"] = "my-posts"
        self.assertIn("remove: my-posts is kept", self.remove("blog").output)

    def test_where_there_is_nothing_it_says_so(self):
        self.aws.stacks, self.aws.buckets = {}, {}
        run = self.remove("blog")
        self.assertEqual("remove: there is no stack blog in eu-central-1, and no bucket of one", run.error.splitlines()[-1])

    def test_a_bucket_of_somebody_else_ends_it_before_anything_is_removed(self):
        self.aws.buckets[PUBLIC].owner = SOMEBODY
        run = self.remove("-f", "--yes", "blog")
        self.assertIn(f"the bucket {PUBLIC} is another account's", run.error)
        self.assertIn("blog", self.aws.stacks)


if __name__ == "__main__":
    unittest.main()
