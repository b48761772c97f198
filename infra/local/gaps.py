"""Has moto do what CloudFormation and Lambda do and moto does not, as far as the scripts of infra/ meet it."""

import base64
import json
from urllib.parse import urlparse

from moto.awslambda.models import LambdaBackend
from moto.cloudformation import responses
from moto.cloudformation.models import CloudFormationBackend
from moto.iam.access_control import PermissionResult
from moto.s3 import notifications
from moto.s3.models import FakeBucket, S3Backend, s3_backends
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse


def plain_template(text):
    """A template with its SAM resources turned into plain ones, as CloudFormation does."""
    template = yaml_parse(text)
    if "Transform" in template:
        template = Translator({}, Parser()).translate(template, {})
    for resource in template["Resources"].values():
        # moto knows Retain alone.
        if resource.get("DeletionPolicy") == "RetainExceptOnCreate":
            resource["DeletionPolicy"] = "Retain"
        # moto makes an alias by its API alone, and no queue calls a function by one.
        if resource.get("Type") == "AWS::Lambda::EventSourceMapping":
            assert resource["Properties"]["FunctionName"] == {"Ref": "Live"}
            resource["Properties"]["FunctionName"] = {"Ref": "Function"}
        if resource.get("Type") == "AWS::Scheduler::Schedule":
            target = resource["Properties"]["Target"]
            assert target["Arn"] == {"Ref": "Live"}
            target["Arn"] = {"Fn::Join": [":", [{"Fn::GetAtt": ["Function", "Arn"]}, "live"]]}
    return template


def transform_templates():
    """Change sets are of plain templates."""
    create = CloudFormationBackend.create_change_set

    def create_change_set(self, *arguments, template, **more):
        return create(self, *arguments, template=json.dumps(plain_template(template)), **more)

    CloudFormationBackend.create_change_set = create_change_set


def find_templates():
    """A template's address is one of this machine, of which moto makes nothing."""
    find = responses.get_stack_from_s3_url
    responses.get_stack_from_s3_url = lambda url, **more: find("https://s3.amazonaws.com" + urlparse(url).path, **more)


def import_buckets():
    """What an IMPORT change set makes is there already; nothing else is made of what is."""
    execute, make = CloudFormationBackend.execute_change_set, FakeBucket.create_from_cloudformation_json
    importing = []

    def execute_change_set(self, change_set_name, stack_name=None):
        imports = any(
            change_set.change_set_type == "IMPORT" and change_set_name in (change_set.change_set_id, change_set.change_set_name)
            for change_set in self.change_sets.values()
        )
        importing.extend([True] * imports)
        try:
            execute(self, change_set_name, stack_name)
        finally:
            importing.clear()

    def create(cls, resource_name, cloudformation_json, account_id, region_name, **more):
        if importing:
            return s3_backends[account_id]["aws"].head_bucket(resource_name)
        return make.__func__(cls, resource_name, cloudformation_json, account_id, region_name, **more)

    CloudFormationBackend.execute_change_set = execute_change_set
    FakeBucket.create_from_cloudformation_json = classmethod(create)


def grant_tls():
    """moto denies what a policy denies on a condition, whether it holds or not: here, everything that has no TLS. There is
    none on this machine, so bucket policies are kept and not enforced."""
    FakeBucket.get_permission = lambda self, action, resource: PermissionResult.NEUTRAL


def tell_of_delete_markers():
    """moto tells nobody of what is deleted in a versioned bucket."""
    delete = S3Backend.delete_object

    def delete_object(self, bucket_name, key_name, version_id=None, **more):
        bucket = self.get_bucket(bucket_name)
        key = self.get_object(bucket_name, key_name) if bucket.is_versioned and not version_id else None
        answer = delete(self, bucket_name, key_name, version_id, **more)
        if key:
            event = notifications.S3NotificationEvent.OBJECT_REMOVED_DELETE_MARKER_CREATED_EVENT
            notifications.send_event(self.account_id, event, bucket, key)
        return answer

    S3Backend.delete_object = delete_object


def after_change_sets(complete):
    """Has `complete` called when the resources of a change set are there."""
    execute = CloudFormationBackend.execute_change_set

    def execute_change_set(self, change_set_name, stack_name=None):
        execute(self, change_set_name, stack_name)
        complete(stack_name)

    CloudFormationBackend.execute_change_set = execute_change_set


def run_functions(function):
    """Has invocations answered by what `function` returns."""

    def invoke(self, function_name, qualifier, body, headers, response_headers):
        running = function()
        answer, failed = running.invoke(body if isinstance(body, bytes) else body.encode())
        if failed:
            response_headers["x-amz-function-error"] = "Unhandled"
        # Lambda hands out the last 4 KB.
        response_headers["x-amz-log-result"] = base64.b64encode(running.log()[-4096:]).decode()
        return answer

    LambdaBackend.invoke = invoke
