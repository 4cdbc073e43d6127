#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an outside program may rely on: commands, exit codes, what goes where."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(sys.argv.pop(1)).resolve()
CONTENT = pathlib.Path(__file__).resolve().parents[2] / "data" / "content"


class ToolTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_tool(self, *args):
        """Runs from an empty folder with an empty environment."""
        return subprocess.run([TOOL, *map(str, args)], cwd=self.folder, env={}, capture_output=True,
                              encoding="utf-8", check=False)

    def put(self, name, value):
        path = self.folder / name
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return path

    def assert_bad(self, result, *parts):
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
        for part in parts:
            self.assertIn(part, result.stderr)

    def copy_content(self):
        folder = self.folder / "content"
        for path in CONTENT.rglob("*.json"):
            target = folder / path.relative_to(CONTENT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        return folder

    def triage(self, **answers):
        path = self.put("answers.json", {"answers": answers})
        result = self.run_tool("triage", "--answers", path, "--json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)


class Look(ToolTest):
    def test_version_and_help(self):
        self.assertRegex(self.run_tool("--version").stdout, r"^symptom-tool \d+\.\d+\.\d+, content \d+\.\d+\.\d+\n$")
        self.assertTrue(self.run_tool("--help").stdout.startswith("Usage: symptom-tool"))

    def test_usage(self):
        for args in [(), ("unknown",), ("list",), ("list", "nothing"), ("show",), ("show", "nothing"), ("search",),
                     ("triage",), ("evaluate",), ("--wrong", "list", "rules"), ("triage", "--wrong"),
                     ("--content", "nowhere", "list", "rules"), ("check", "nowhere"), ("prove", "nothing"), ("rules", "nothing"), ("rules", "--cases", "nowhere")]:
            with self.subTest(args=args):
                self.assert_bad(self.run_tool(*args))

    def test_list(self):
        for kind in "regions structures findings conditions comparisons measures rules terms sources".split():
            with self.subTest(kind=kind):
                lines = self.run_tool("list", kind).stdout.splitlines()
                self.assertGreater(len(lines), 2)
                self.assertTrue(all(len(line.split(" ", 1)) == 2 for line in lines))

    def test_show(self):
        self.assertTrue(self.run_tool("show", "hypokalaemia/severe").stdout.startswith("Dangerously low potassium\n"))
        self.assertTrue(self.run_tool("show", "soleus").stdout.startswith("Flat calf muscle\nSoleus\n"))
        self.assertEqual(self.run_tool("show", "calf/calf_inner").stdout, self.run_tool("show", "calf").stdout)
        self.assert_bad(self.run_tool("show", "calf/nothing"))

    def test_search(self):
        lines = [line.split("\t") for line in self.run_tool("search", "charley", "horse").stdout.splitlines()]
        self.assertEqual(lines[0][:2], ["finding", "cramp"])
        self.assertTrue(all(len(line) == 4 for line in lines))
        self.assertTrue(self.run_tool("search", "gastrocnemius").stdout.startswith("structure\tgastrocnemius_"))
        self.assertEqual(self.run_tool("search", "xylophone").returncode, 0)

    def test_check(self):
        self.assertEqual(self.run_tool("check").returncode, 0)
        self.assertEqual(self.run_tool("check", CONTENT).returncode, 0)

    def test_check_finds_a_fault(self):
        folder = self.copy_content()
        regions = folder / "regions.json"
        regions.write_text(regions.read_text().replace('"parent": "legs"', '"parent": "wings"', 1))
        result = self.run_tool("check", folder)
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr, r"regions\.json:\d+:\d+: /regions/\d+/parent: expected .*wings")
        self.assert_bad(self.run_tool("--content", folder, "list", "regions"), "wings")


class Triage(ToolTest):
    def test_members(self):
        result = self.triage(swell_one="yes", breathless_new="yes", symptom_area=["calf"])
        self.assertEqual(result["level"], "ambulance")
        self.assertIn("RF-01", [rule["id"] for rule in result["rules"]])
        self.assertEqual(set(result["rules"][0]), {"id", "level", "because", "findings", "sources"})
        self.assertLessEqual({"level", "complete", "within", "service", "rules", "floors", "fits", "next",
                              "contentVersion"}, set(result))
        self.assertIsNone(result["next"])

    def test_text(self):
        path = self.put("answers.json", {"answers": {"numb_saddle": "unsure"}})
        result = self.run_tool("triage", "--answers", path)
        self.assertTrue(result.stdout.startswith("today\n"))
        self.assertIn("FL-1", result.stdout)

    def test_next_until_complete(self):
        result = self.triage(pain_back_low="yes")
        self.assertFalse(result["complete"])
        self.assertIsInstance(result["next"], str)

    def test_forms_of_answers(self):
        self.assertEqual(self.triage(lab_k=2.4)["level"], "emergency")
        self.assertEqual(self.triage(lab_k={"value": 2.4, "unit": "mEq/L", "low": 3.5, "high": 5.1})["level"], "emergency")
        self.assertEqual(self.triage(who_for="SOMEONE WHO IS NOT HERE")["level"], "today")
        self.assertEqual(self.triage(age_years=15)["level"], "out-of-scope")
        self.assertEqual(self.triage(pain_back_low="yes", temp_value=101)["level"], "today")

    def test_bad_answers(self):
        for answers, pointer in [({"lab_k": 14}, "/answers/lab_k"), ({"wings": "yes"}, "/answers/wings"),
                                 ({"cramp": "perhaps"}, "/answers/cramp"), ({"cramp": True}, "/answers/cramp"),
                                 ({"symptom_duration": 3}, "/answers/symptom_duration"),
                                 ({"immobile": ["none", "an operation"]}, "/answers/immobile"),
                                 ({"age_years": {"value": 4, "unit": "moons"}}, "/answers/age_years/unit"),
                                 ({"getting_worse": ["same", "better"]}, "/answers/getting_worse")]:
            with self.subTest(answers=answers):
                path = self.put("answers.json", {"answers": answers})
                self.assert_bad(self.run_tool("triage", "--answers", path), "answers.json:", pointer)

    def test_bad_files(self):
        for text in ["", "[]", "{}", "null", '{"answers": []}', '{"answers": {}} {}', '{"answers": {}, "more": 1}', "\x00", "{" * 100000]:
            with self.subTest(text=text[:20]):
                self.assert_bad(self.run_tool("triage", "--answers", self.put("answers.json", text)), "answers.json")
        self.assert_bad(self.run_tool("triage", "--answers", "nowhere.json"), "nowhere.json")
        self.assert_bad(self.run_tool("triage", "--answers", self.folder), str(self.folder))


class Evaluate(ToolTest):
    CASES = [{"id": "a", "level": "ambulance", "answers": {"breathless_new": "yes"}, "story": "read over"},
             {"id": "b", "level": "selfcare", "answers": {"lab_k": 2.4}, "acceptable": ["selfcare", "routine"], "condition": "x"},
             {"id": "c", "level": "today", "answers": {"age_years": 12}},
             {"id": "d", "level": "today", "answers": {}, "scope": "out", "headline": True},
             {"id": "e", "level": "today", "answers": {}, "scope": "in", "headline": False}]

    def test_counts(self):
        path = self.put("cases.json", self.CASES)
        result = self.run_tool("evaluate", path, "--json")
        report = json.loads(result.stdout)
        self.assertEqual((report["all"]["n"], report["left"], report["notCounted"]), (2, 1, 2))
        self.assertEqual((report["all"]["exact"]["n"], report["all"]["over"]["n"], report["all"]["under"]["n"]), (1, 1, 0))
        self.assertEqual(len(report["misses"]), 1)
        # Exact 95 % interval of 1 of 2, from a table of the binomial distribution.
        self.assertAlmostEqual(report["all"]["exact"]["low"], 0.0126, places=3)
        self.assertAlmostEqual(report["all"]["exact"]["high"], 0.9874, places=3)

    def test_leaving(self):
        cases = [{"id": "a", "level": "crisis", "answers": {"harm_thoughts": "yes"}, "condition": None},
                 {"id": "b", "level": "out-of-scope", "answers": {"age_years": 40}},
                 {"id": "c", "level": "out-of-scope", "acceptable": ["out-of-scope", "ambulance"],
                  "answers": {"age_years": 9, "breathless_new": "yes"}},
                 {"id": "d", "level": "today", "acceptable": ["today", "out-of-scope"], "answers": {"age_years": 9}}]
        report = json.loads(self.run_tool("evaluate", self.put("cases.json", cases), "--json").stdout)
        self.assertEqual((report["all"]["n"], report["left"]), (4, 0))
        self.assertEqual((report["crisis"]["exact"]["n"], report["out-of-scope"]["acceptable"]["n"]), (1, 1))
        self.assertEqual((report["all"]["acceptable"]["n"], report["all"]["under"]["n"], report["all"]["over"]["n"]), (3, 1, 0))
        self.assertEqual([miss.split(":")[0] for miss in report["misses"]], ["b"])

    def test_strict(self):
        path = self.put("cases.json", self.CASES)
        self.assertEqual(self.run_tool("evaluate", path).returncode, 0)
        self.assertEqual(self.run_tool("evaluate", "--strict", path).returncode, 1)
        self.assertEqual(self.run_tool("evaluate", "--strict", self.put("one.json", self.CASES[0])).returncode, 0)

    def test_lines(self):
        path = self.put("cases.jsonl", "\n".join(map(json.dumps, self.CASES)) + "\n")
        self.assertEqual(json.loads(self.run_tool("evaluate", path, "--json").stdout)["all"]["n"], 2)

    def test_bad(self):
        for case in [{"id": "a"}, {"id": "a", "level": "soon", "answers": {}}, {"id": "a", "level": "today", "answers": {"wings": "no"}}]:
            with self.subTest(case=case):
                self.assert_bad(self.run_tool("evaluate", self.put("cases.json", [case])), "cases.json")


class Prove(ToolTest):
    def test_failure_replays(self):
        """No yes is as urgent as an ambulance for whoever is not sure."""
        folder = self.copy_content()
        rules = json.loads((folder / "triage.json").read_text())
        next(floor for floor in rules["floors"] if "on" in floor)["level"] = "ambulance"
        (folder / "triage.json").write_text(json.dumps(rules))
        result = self.run_tool("--content", folder, "prove")
        self.assertEqual(result.returncode, 1, result.stderr)
        *lines, last = result.stdout.splitlines()
        self.assertRegex(last, r"^proved: \d+ rules, \d+ sets, \d+ flags, \d+ walks, [1-9]\d* failures$")
        start = next(i for i, line in enumerate(lines) if line.startswith("failed: cold_pale: present is less urgent"))
        answers = json.loads("\n".join(lines[start + 1:lines.index("}", start) + 1]))
        self.assertEqual(answers, {"answers": {"cold_pale": "yes"}})
        self.assertEqual(self.triage(**answers["answers"])["level"], "today")


class Rules(ToolTest):
    CASES = [{"id": "one", "level": "emergency", "answers": {"lab_k": 2.4}},
             {"id": "two", "level": "emergency", "answers": {"lab_k": 2.4, "numb_saddle": "yes"}}]

    @staticmethod
    def rules():
        triage = json.loads((CONTENT / "triage.json").read_text())
        return triage["rules"] + triage["floors"] + triage["exits"] + triage["benign"]

    @staticmethod
    def leaves(expression):
        if "finding" in expression:
            yield expression
        for part in [*expression.get("all", []), *expression.get("any", []), *expression.get("of", []),
                     *filter(None, [expression.get("not")])]:
            yield from Rules.leaves(part)

    def table(self, *args):
        result = self.run_tool("rules", "--csv", *args)
        self.assertEqual(result.returncode, 0, result.stderr)
        return {row["id"]: row for row in csv.DictReader(io.StringIO(result.stdout, newline=""), strict=True)}

    def test_csv_has_all_rules(self):
        table = self.table()
        for rule in self.rules():
            self.assertTrue(table[rule["id"]]["level"].startswith(rule["level"] if "level" in rule else "selfcare"))
            self.assertEqual(bool(table[rule["id"]]["except"]), "except" in rule)
        groups = {row["id"]: row["name"] for row in table.values() if row["kind"] == "group"}
        triage = json.loads((CONTENT / "triage.json").read_text())
        self.assertEqual(groups, {group["id"]: group["name"] for group in triage["groups"]})
        self.assertEqual({row["kind"] for row in table.values()},
                         {"rule", "floor", "exit", "ordinary pattern", "self-care", "otherwise", "group"})

    def test_csv_names_all_questions(self):
        findings = json.loads((CONTENT / "findings.json").read_text())["findings"]
        names = {finding["id"]: finding["name"]["plain"] for finding in findings}
        table = self.table()
        for rule in self.rules():
            for member in "when", "except":
                for leaf in self.leaves(rule.get(member, {})):
                    self.assertIn(names[leaf["finding"]], table[rule["id"]][member])

    def test_csv_lines(self):
        """Lines end in CRLF, and nothing else does."""
        text = subprocess.run([TOOL, "rules", "--csv"], cwd=self.folder, env={}, capture_output=True, check=True).stdout
        self.assertEqual(text.count(b"\r\n"), text.count(b"\n"))
        self.assertEqual(len({len(row) for row in csv.reader(io.StringIO(text.decode(), newline=""))}), 1)

    def test_words(self):
        table = self.table()
        self.assertEqual(table["RF-03b"]["when"].count("("), 2)
        self.assertIn("“Yes, quickly”", table["RF-46"]["when"])
        self.assertEqual(table["RF-25"]["except"], "known not to be: How long it has lasted: less than 8 weeks")
        self.assertEqual(table["RF-30"]["when"], "Age: less than 18 years")
        self.assertIn("Potassium result: from 2.5 mmol/L to less than 3 mmol/L (Low)", table["RF-16c"]["when"])
        self.assertIn("at least 2 of (", table["RF-29e"]["when"])
        self.assertIn("AND a no to Cannot rise on tiptoe", table["BP-06"]["when"])

    def test_cases(self):
        self.assertEqual(self.table()["RF-16b"]["cases"], "")
        cases = self.put("cases.json", self.CASES)
        for args in [("--cases", cases), ("--cases", self.folder)]:
            table = self.table(*args)
            self.assertEqual((table["RF-16b"]["cases"], table["RF-07a"]["cases"]), ("one, two", "two"))
        more = self.put("more.json", [{"id": "three", "level": "today", "answers": {"numb_saddle": "yes"}}])
        self.assertEqual(self.table("--cases", cases, more)["RF-07a"]["cases"], "two, three")
        self.assert_bad(self.run_tool("rules", "--cases", self.put("bad.json", [{"id": "bad"}])), "bad.json")

    def test_text(self):
        result = self.run_tool("rules")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertLessEqual(max(map(len, result.stdout.splitlines())), 100)
        self.assertNotRegex(result.stdout, r"[ ]\n")
        for rule in self.rules():
            self.assertIn(f"{rule['id']} (", result.stdout)


unittest.main(argv=[sys.argv[0]])
