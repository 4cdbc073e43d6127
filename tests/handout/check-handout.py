#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF files as other programs read them: their words, pages, fonts, outline and structure. Leaves pictures of
their pages for people to look at."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zlib

DRAW, EXPLORER = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(2))
CONTENT = pathlib.Path(__file__).resolve().parents[2] / "data" / "content"
DATE = "31 February 2030"
SIZES = {"a4": (595.3, 841.9), "letter": (612, 792)}
PAGES = ["result", "about", "odd", "marks", "painted", "body-chart", "hypokalaemia", "potassium-back", "potassium-severity", "iron-rls-bfs", "calf", "potassium",
         "disc-and-root", "muscle-firing"]


def run(*args, **options):
    return subprocess.run([str(arg) for arg in args], capture_output=True, encoding="utf-8", check=True, **options).stdout


def squeeze(words):
    """Without white space: where a line ends says nothing about words."""
    return re.sub(r"\s+", "", words)


def phrase(name):
    return json.loads((CONTENT / "phrases.json").read_text(encoding="utf-8"))["phrases"][name]


def body(text):
    """What is on a page without its foot."""
    return text[:text.rindex(DATE)]


class Page:
    def __init__(self, folder, name, size):
        self.path = pathlib.Path(folder) / f"{name}-{size}.pdf"
        self.words = run(DRAW, name, size, self.path).splitlines()
        self.info = dict(re.findall(r"^(.+?):\s+(.*)$", run("pdfinfo", self.path), re.MULTILINE))
        self.text = run("pdftotext", "-raw", self.path, "-").split("\f")[:-1]

    def structure(self):
        return re.findall(r"^ *([A-Z][A-Za-z0-9]*)\b", run("pdfinfo", "-struct", self.path), re.MULTILINE)

    def objects(self):
        """The file with its streams unpacked."""
        data = self.path.read_bytes()
        for stream in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
            try:
                data += zlib.decompress(stream[1])
            except zlib.error:
                pass
        return data.decode("latin-1")


class Read(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.pages = {(name, size): Page(folder.name, name, size) for name in PAGES for size in SIZES}

    def each(self, check):
        for (name, size), page in self.pages.items():
            with self.subTest(page=name, size=size):
                check(page, size)

    def test_info(self):
        def check(page, size):
            self.assertEqual(page.info["Title"], page.words[0])
            self.assertEqual(page.info["Tagged"], "yes")
            self.assertEqual(int(page.info["Pages"]), len(page.text))
            measured = [float(number) for number in re.findall(r"[\d.]+", page.info["Page size"])[:2]]
            for got, wanted in zip(measured, SIZES[size]):
                self.assertAlmostEqual(got, wanted, delta=0.1)
        self.each(check)

    def test_words(self):
        def check(page, _):
            text = squeeze("".join(map(body, page.text)))
            at = 0
            for words in page.words:
                end = at
                for word in re.findall(r"\S{1,20}", words) if words.startswith("\t") else [squeeze(words)]:
                    found = text.find(word, end)
                    self.assertGreaterEqual(found, 0, f"{word} of {words} is missing after {text[max(0, end - 60):end]}")
                    end = found + len(word)
                if not words.startswith("\t"):
                    at = end
        self.each(check)

    def test_foot(self):
        version = json.loads((CONTENT / "bundle.json").read_text(encoding="utf-8"))["review"]["version"]
        def check(page, _):
            for number, text in enumerate(page.text, 1):
                foot = " ".join(text[text.rindex(DATE):].split())
                for words in (f"{phrase('contentVersion')} {version}", phrase("noDiagnosis"), phrase("unchecked"),
                              f"{phrase('page')} {number} {phrase('pageOf')} {len(page.text)}"):
                    self.assertIn(words, foot)
        self.each(check)

    def test_fonts(self):
        def check(page, _):
            fonts = run("pdffonts", page.path).splitlines()[2:]
            self.assertTrue(fonts)
            for font in fonts:
                embedded, _, unicode = font.split()[-5:-2]
                self.assertEqual((embedded, unicode), ("yes", "yes"), font)
        self.each(check)

    def test_repeated_headings(self):
        page = self.pages["potassium-back", "a4"]
        columns = page.words[page.words.index("Where") - 5:page.words.index("Where")]
        for number in (1, 2):
            start = squeeze(page.text[number])
            self.assertTrue(start.startswith(squeeze("".join(columns))), start[:200])

    def test_row_that_goes_on(self):
        """Only a row that is higher than a page goes on on the next one. There its own heading comes first, too."""
        page = self.pages["potassium-back", "a4"]
        columns = squeeze("".join(page.words[page.words.index("Where") - 5:page.words.index("Where")]))
        starts = [squeeze(text)[len(columns):] for text in page.text[1:] if squeeze(text).startswith(columns)]
        self.assertGreater(len(starts), 4)
        for start in starts:
            self.assertTrue(any(start.startswith(squeeze(name)) for name in self.row_names()), start[:80])

    def row_names(self):
        comparison = json.loads((CONTENT / "comparisons" / "potassium-back.json").read_text(encoding="utf-8"))
        features = json.loads((CONTENT / "features.json").read_text(encoding="utf-8"))["features"]
        return [feature["name"]["plain"] for feature in features if feature["id"] in comparison["rows"]]

    def test_structure(self):
        table = self.pages["potassium-severity", "a4"].structure()
        self.assertEqual(table[0], "Document")
        for tag in ("H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Link"):
            self.assertIn(tag, table)
        self.assertEqual(table.count("TR"), 6)
        self.assertEqual(self.pages["disc-and-root", "a4"].structure().count("Figure"), 1)

    def test_alt(self):
        """Words stand for pictures. They are put behind the file as a change to it, which must be sound."""
        for name, words in (("marks", phrase("bodyAlt")), ("body-chart", phrase("chartAlt")), ("disc-and-root", None)):
            page = self.pages[name, "a4"]
            data = page.path.read_bytes()
            alts = re.findall(rb"/Alt <FEFF([0-9A-F]*)>", data)
            self.assertEqual([bytes.fromhex(alt.decode()).decode("utf-16-be") for alt in alts], [words or page.words[0]])
            table = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)[1])
            number, at = re.match(rb"xref\n(\d+) 1\n(\d{10}) 00000 n \n", data[table:]).groups()
            self.assertTrue(data[int(at):].startswith(number + b" 0 obj\n"))
            self.assertIn(b"/S /Figure", data[int(at):table])
            self.assertEqual(subprocess.run(["pdfinfo", "-struct", page.path], capture_output=True, check=True).stderr, b"")

    def test_size(self):
        """A page can be sent by mail."""
        self.each(lambda page, _: self.assertLess(page.path.stat().st_size, 1_500_000))

    def test_chart(self):
        """One page to draw on, and nothing on it that asks who does."""
        for size in SIZES:
            page = self.pages["body-chart", size]
            self.assertEqual(len(page.text), 1)
            for words in ("front", "back", "left", "right", "chartWorst", "chartSetsOff", "chartEases"):
                self.assertIn(phrase(words), page.text[0])
            for words in ("name", "born", "birth", "address"):
                self.assertNotIn(words, page.text[0].lower())

    def test_outline(self):
        page = self.pages["potassium-severity", "a4"]
        objects = page.objects()
        self.assertTrue("/Outlines" in objects)
        for title in (page.words[0], phrase("sources"), phrase("review")):
            self.assertTrue(f"/Title ({title})" in objects, title)

    def test_links(self):
        self.assertTrue("/URI (https://" in self.pages["disc-and-root", "a4"].objects())

    def test_pictures(self):
        folder = os.environ.get("SX_SCREENSHOTS")
        if folder is None:
            self.skipTest("nobody wants to look")
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        for name in ("result", "hypokalaemia", "potassium-back", "disc-and-root", "odd", "marks", "painted", "body-chart"):
            run("pdftoppm", "-r", "72", "-l", "4", "-png", self.pages[name, "a4"].path, pathlib.Path(folder) / f"handout-{name}")


class PrintTo(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def explorer(self, *args, **environment):
        """Runs with no display, in an empty environment."""
        return subprocess.run([EXPLORER, *map(str, args)], env={"G_DEBUG": "fatal-warnings", **environment}, cwd=self.folder,
                              capture_output=True, encoding="utf-8", check=False)

    def test_writes(self):
        for name in ("hypokalaemia", "hypokalaemia/severe", "calf", "potassium-back", "disc-and-root", "body-chart"):
            path = self.folder / "page.pdf"
            result = self.explorer(f"--print-to={path}", name)
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""), name)
            self.assertIn(phrase("noDiagnosis"), run("pdftotext", path, "-"))
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)
            path.unlink()

    def test_other_content(self):
        self.assertEqual(self.explorer(f"--content={CONTENT}", "--print-to=page.pdf", "calf").returncode, 0)
        self.assertTrue((self.folder / "page.pdf").exists())

    def assert_fails(self, result, status):
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_bad_input(self):
        self.assert_fails(self.explorer("--print-to=page.pdf", "no-such-id"), 2)
        self.assert_fails(self.explorer("--print-to=page.pdf"), 2)
        self.assert_fails(self.explorer("--print-to=page.pdf", "calf", "shin"), 2)
        self.assert_fails(self.explorer("calf"), 2)
        self.assert_fails(self.explorer("--content=missing", "--print-to=page.pdf", "calf"), 2)

    def test_missing_folder(self):
        result = self.explorer("--print-to=missing/page.pdf", "calf")
        self.assert_fails(result, 1)
        self.assertEqual(result.stderr, "symptom-explorer: missing/page.pdf: There is no such folder.\n")

    def test_no_file(self):
        for name, words in ((".", "A folder has this name."), ("/dev/full", "A device has this name.")):
            result = self.explorer(f"--print-to={name}", "calf")
            self.assert_fails(result, 1)
            self.assertEqual(result.stderr, f"symptom-explorer: {name}: {words}\n")
        self.assert_fails(self.explorer("--print-to=", "calf"), 2)

    def test_help(self):
        self.assertIn("--print-to=FILE", self.explorer("--help", LC_ALL="C.UTF-8").stdout)


unittest.main()
