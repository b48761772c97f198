"""What samconfig.toml says to the SAM CLI, which is run in infra/."""

import tomllib
import unittest

from command_line import INFRA

try:
    import yaml
except ImportError as missing:
    raise unittest.SkipTest("PyYAML is not here") from missing


class Loader(yaml.SafeLoader):
    """Takes CloudFormation's short forms as they are."""


Loader.add_multi_constructor("!", lambda loader, tag, node: tag)


class SamTest(unittest.TestCase):
    def setUp(self):
        self.config = tomllib.loads((INFRA / "samconfig.toml").read_text())["default"]

    def test_every_command_finds_the_template_in_the_folder_where_the_configuration_is(self):
        for command in ("deploy", "validate"):
            self.assertTrue((INFRA / self.config[command]["parameters"]["template_file"]).is_file())

    def test_the_template_names_the_zip_that_a_build_leaves(self):
        template = yaml.load((INFRA / "template.yaml").read_text(), Loader)
        code = template["Resources"]["Function"]["Properties"]["CodeUri"]
        self.assertEqual(INFRA.parent / "src/function/target/function.zip", (INFRA / code).resolve())

    def test_every_parameter_is_one_of_the_template(self):
        template = yaml.load((INFRA / "template.yaml").read_text(), Loader)
        for each in self.config["deploy"]["parameters"]["parameter_overrides"].split():
            self.assertIn(each.split("=")[0], template["Parameters"])


if __name__ == "__main__":
    unittest.main()
