"""Prints the routes that `sam local start-api` would serve, as SAM CLI itself reads them: path and function.

No container is started: this is the list that the command mounts.
"""

import sys

from samcli.lib.providers.api_provider import ApiProvider
from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider

stacks, _ = SamLocalStackProvider.get_stacks("template.yaml")
routes = ApiProvider(stacks, cwd=".").api.routes
for path, function in sorted((route.path, route.function_name) for route in routes):
    sys.stdout.write(f"{path} {function}\n")
