# SPDX-License-Identifier: Apache-2.0
"""Checks the formats of "assay check"; Scripts/check-formats brings what it needs.

    check_formats.py COMMAND SARIF_SCHEMA JUNIT_SCHEMA
"""

import collections
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
from lxml import etree

COMMAND, SARIF_SCHEMA, JUNIT_SCHEMA = sys.argv[1:]
LEADS = pathlib.Path("Examples/leads.csv").read_bytes()
# A name that every format has to escape, and values that some of them would obey.
NAME = "100 %: ugly, <new> & old's.csv"
UGLY = (
    b"email,first_name,last_name,city,country,Note\n"
    b'"=cmd|\'/C calc\'!A0@example.org",=1+1,<b>&amp;]]>,London,Germany,x\n'
    b'"a@@example.org","\x07b3ll\x1b[31m","two\nlines",::error::,"50% ""off"", or",x\n'
    b"+49301234@example..org,-1,@sum,\xef\xbf\xbe,\xe2\x80\xaeDE,x\n"
)
# What only these two files hold, and no help of a rule.
PLANTED = ["zoe.angstrom", "vogel", "klein-ag", "Ångström", "می‌خواهم", "calc", "49301234", "b3ll"]
SECRET = {"sarif", "junit", "github"}


def check(folder, format, language, options):
    """The output of a run on both files."""
    command = [COMMAND, "check", "leads.csv", NAME, "--no-config", "--format", format, "--lang", language, *options]
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
    assert run.returncode == 1, f"{command}: {run.returncode} {run.stderr}"
    return run.stdout


def valid(validator, value):
    faults = [f"{fault.json_path}: {fault.message[:200]}" for fault in validator.iter_errors(value)]
    assert not faults, "\n".join(faults[:5])


def check_sarif(text, folder):
    schema = json.loads(pathlib.Path(SARIF_SCHEMA).read_text())
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    log = json.loads(text)
    valid(validator, log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    return f"{len(run['results'])} results, {len(rules)} rules, valid by the schema of OASIS"


def check_jsonl(text, folder):
    schema = json.loads(pathlib.Path("docs/schemas/findings.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    lines = text.decode().splitlines()
    for line in lines:
        valid(jsonschema.Draft202012Validator(schema), json.loads(line))
    return f"{len(lines)} lines, valid by docs/schemas/findings.schema.json"


def check_json(text, folder):
    schema = json.loads(pathlib.Path("docs/schemas/report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    valid(jsonschema.Draft202012Validator(schema), json.loads(text))
    return "valid by docs/schemas/report.schema.json"


def check_junit(text, folder):
    document = etree.fromstring(text)
    etree.XMLSchema(etree.parse(JUNIT_SCHEMA)).assertValid(document)
    for suite in document:
        cases, failures = suite.findall("testcase"), suite.findall("testcase/failure")
        assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), str(len(failures)))
    names = [suite.get("name") for suite in document]
    assert names == ["leads.csv", NAME], names
    tests, failures = document.get("tests"), document.get("failures")
    return f"{tests} tests, {failures} failures, valid by the schema of Jenkins"


def check_csv(text, folder):
    decoded = text.decode()
    rows = list(csv.reader(io.StringIO(decoded, newline=""), strict=True))
    assert {len(row) for row in rows} == {15}, {len(row) for row in rows}
    assert decoded.endswith("\r\n")
    unquoted = re.sub(r'"(?:[^"]|"")*"', "", decoded)
    assert unquoted.count("\r\n") == unquoted.count("\n") == unquoted.count("\r") == len(rows)
    assert not re.search(r"(?m)(?:^|,)[=+@]", unquoted), "a cell that a spreadsheet obeys is not in quotes"
    return f"{len(rows) - 1} rows of 15 columns, read by the strict reader of Python"


def check_github(text, folder):
    counts = collections.Counter()
    for line in text.decode().splitlines():
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert command, line
        kind, properties, message = command.groups()
        counts[kind] += 1
        values = dict(part.split("=", 1) for part in properties.split(","))
        for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            values = {key: value.replace(code, character) for key, value in values.items()}
        assert set(values) <= {"file", "line", "title"} and values["title"] and message
        if "file" in values:
            lines = (folder / values["file"]).read_bytes().count(b"\n")
            assert 1 <= int(values["line"]) <= lines, line
    assert max(counts.values()) <= 10, counts
    return ", ".join(f"{count} {kind}" for kind, count in counts.items()) + ", within the limits of GitHub"


def main():
    checks = {
        "sarif": check_sarif, "jsonl": check_jsonl, "json": check_json, "junit": check_junit, "csv": check_csv,
        "github": check_github,
    }
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "leads.csv").write_bytes(LEADS)
        (folder / NAME).write_bytes(UGLY)
        for format, validate in checks.items():
            for options in (["--gate", "note"], ["--redact", "--outcomes", "all"], ["--no-redact"]):
                for language in ("en", "de"):
                    text = check(folder, format, language, options)
                    label = f"{format:7} {language} {' '.join(options):24} "
                    try:
                        verdict = validate(text, folder)
                        if "--redact" in options or (format in SECRET and "--no-redact" not in options):
                            shown = [value for value in PLANTED if value in text.decode()]
                            assert not shown, f"holds {shown}"
                            verdict += ", no planted value"
                        print(f"{label} {verdict}")
                    except Exception as fault:
                        failed = True
                        print(f"{label} FAILS: {type(fault).__name__}: {fault}")
    sys.exit(1 if failed else 0)


main()
