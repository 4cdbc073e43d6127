#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every content file is as its JSON Schema says, and every schema is used."""
import json

import jsonschema

import lint

FOLDERS = {"conditions": "condition", "comparisons": "comparison"}
SHARED = "common"

schemas = {path.name: json.loads(lint.read(path)) for path in lint.find("data/schema/*.schema.json")}


def make_validator(schema):
    """Schemas refer to each other by file name; python3-jsonschema resolves that in a new way since 4.18."""
    try:
        import referencing
        import referencing.jsonschema
    except ImportError:
        resolver = jsonschema.RefResolver(base_uri=schema["$id"], referrer=schema, store=schemas)
        return jsonschema.Draft202012Validator(schema, resolver=resolver)
    resources = [(name, referencing.jsonschema.DRAFT202012.create_resource(content)) for name, content in schemas.items()]
    return jsonschema.Draft202012Validator(schema, registry=referencing.Registry().with_resources(resources))


def problems_of(path, schema):
    for error in make_validator(schema).iter_errors(json.loads(lint.read(path))):
        place = "/".join(str(step) for step in error.absolute_path)
        yield f"{path}: /{place}: {error.message[:200]}"


problems = []
for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)

unused = schemas.keys() - {f"{SHARED}.schema.json"}
files = lint.find("data/content/**/*.json")
for path in files:
    name = f"{FOLDERS.get(path.parent.name, path.stem)}.schema.json"
    unused -= {name}
    problems += problems_of(path, schemas[name]) if name in schemas else [f"{path}: there is no {name}"]
problems += [f"data/schema/{name}: no content file has this schema" for name in sorted(unused)]
lint.finish(len(files), problems)
