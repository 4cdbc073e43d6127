# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages claim in words, held against what the model knows: findings, parts of the body, levels of care and numbers.

Each check yields (check, place, what, words). A place is the condition and the id of the text, as rls#summary. What only
looks like a contradiction stands in cross-known.tsv:

    word     term              id             the term is used for something else as well
    covers   id                id             whoever has the second has the first, or the words for it
    claim    condition#text    finding        the text speaks of something else
    place    condition#text    region         the same, of a part of the body
    painted  condition#text    region         the text means the place without naming it
    denied   condition#text    finding        what is missing is missing in something else
    link     condition#text    region         the text denies something else than the link
    advice   condition#text    level          the words for the level are meant otherwise
    number   condition#text    number         the number is no threshold
    rules    condition         rule, finding  for test-cross.c
"""
import re
from collections import defaultdict

from content import sentences

# Where a page says what people notice, and where.
NOTICED = {"summary", "key-points", "where", "link-legs", "link-back", "link-twitch", "link-swelling", "feels-like",
           "legs-feel", "cramping", "sensation", "mobility", "heart", "breathing", "when", "frequency", "what-else"}
FELT = {"symptom", "sign"}

# Where it says what brings it on.
BLAMED = {"causes", "sets-off"}
LED_TO = {"trigger", "history", "medicine"}

# A sentence that denies, compares, or speaks of a warning sign claims nothing of the condition.
DENIES = re.compile(r"\b(not|no|never|without|nor|neither|nobody|nothing|none|rarely|seldom|unlike|instead|than|other|another|"
                    r"else|elsewhere|normal|differ\w*|stays? usual|points? to|speaks?|fits?|compare|taken for|look like|"
                    r"rule|call|needs?|advice|emergency)\b|[{?]", re.IGNORECASE)
FILLERS = {"a", "an", "the", "my", "your", "i"}

# What the words of a sentence ask somebody to do, the most urgent first.
LEVELS = ("ambulance", "emergency", "today", "routine", "selfcare")
ADVICE = (
    ("ambulance", re.compile(r"\{emergency\}")),
    ("emergency", re.compile(r"\{department\}|hospital (care|tests) now|at once")),
    ("today", re.compile(r"\{advice\}|\btoday\b|same day")),
    ("routine", re.compile(r"\{doctor\}|\bappointment\b|\bpharmacist\b|\bprescriber\b")),
)


def stem(word):
    word = word.replace("’", "'").removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def words_in(text):
    return [stem(word) for word in re.findall(r"[a-z'’-]+", text.lower()) if word not in FILLERS]


class Terms:
    """The names and lay words of things, to be found in running text; the longest at a place is meant."""

    def __init__(self, terms):
        self.terms = defaultdict(list)
        for term, key in terms:
            found = tuple(words_in(term))
            if found and all(other != found or at != key for other, _, at in self.terms[found[0]]):
                self.terms[found[0]].append((found, term, key))

    def find(self, text):
        """The (term, id) of everything named in a text."""
        words = words_in(text)
        at = 0
        while at < len(words):
            here = [item for item in self.terms[words[at]] if tuple(words[at:at + len(item[0])]) == item[0]]
            longest = max((len(item[0]) for item in here), default=1)
            yield from ((term, key) for found, term, key in here if len(found) == longest)
            at += longest


class Known:
    """What only looks like a contradiction, with what was met of it."""

    def __init__(self, rows):
        self.rows = {tuple(row[:3]): row[3] for row in rows}
        self.met = set()

    def __contains__(self, key):
        if key in self.rows:
            self.met.add(key)
        return key in self.rows

    def pairs(self, check):
        return [(key[1], key[2]) for key in self.rows if key[0] == check]

    def unmet(self):
        for key, reason in self.rows.items():
            if not reason:
                yield "known", key[1], key[2], "stands in the table without a reason"
            if key not in self.met and key[0] not in ("rules", "covers"):
                yield "known", key[1], key[2], f"is no {key[0]} that looks like a contradiction"


class Model:
    """The parts of the content that words are held against."""

    def __init__(self, files, known):
        self.known = known
        self.findings = {item["id"]: item for item in files["findings"]["findings"]}
        self.regions = {item["id"]: item for item in files["regions"]["regions"]}
        self.measures = files["measures"]["measures"]
        self.rules = files["triage"]["rules"]
        self.conditions = [file for name, file in files.items() if name.startswith("conditions/")]
        self.felt = Terms(self.terms_of(item for item in self.findings.values() if item["kind"] in FELT))
        self.led_to = Terms(self.terms_of(item for item in self.findings.values() if item["kind"] in LED_TO))
        self.noticed = Terms(self.terms_of(item for item in self.findings.values() if item["kind"] not in ("person", "place")))
        self.places = Terms([*self.terms_of(self.regions.values()),
                             *((part["name"]["plain"], region) for region, item in self.regions.items() for part in item["parts"])])

    def terms_of(self, items):
        for item in items:
            said = {*item["name"].values(), *(synonym["text"] for synonym in item["synonyms"])}
            yield from {tuple(words_in(term)): (term.lower(), item["id"]) for term in sorted(said)}.values()

    def wholes_of(self, finding):
        while finding is not None:
            yield finding
            finding = self.findings[finding]["partOf"]

    def around(self, region):
        while region is not None:
            yield region
            region = self.regions[region]["parent"] if region in self.regions else None  # elsewhere on the body

    def are_near(self, region, other):
        return region in self.around(other) or other in self.around(region)

    def has(self, condition, finding):
        """Whether a finding belongs to a condition, or what it is a part of, or what covers it."""
        own = {whole for item in condition["findings"] if item["strength"] != "against"
               for whole in self.wholes_of(item["finding"])}
        covering = {whole for whole, part in self.known.pairs("covers") if part in own}
        return bool({*self.wholes_of(finding)} & (own | covering))

    def shows(self, condition, region):
        return region == "body" or any(item["region"] != "body" and self.are_near(item["region"], region)
                                       for item in condition["regions"])


def texts_of(condition):
    """Every text of a condition as (id, feature or None, words)."""
    for item in condition["statements"]:
        yield item["id"], item["feature"], item["text"]
    for item in condition["questions"]:
        yield item["id"], None, item["answer"]
    for item in condition["cautions"]:
        yield item["id"], None, item["text"]


def claims_of(condition, terms, features=NOTICED):
    """What the sentences of a condition say of it, as (place, term, id, sentence)."""
    for key, feature, text in texts_of(condition):
        for sentence in sentences(text) if feature in features else ():
            if not DENIES.search(sentence):
                yield from ((f"{condition['id']}#{key}", term, found, sentence) for term, found in terms.find(sentence))


def check_claims(model):
    """A statement claims no finding that the condition does not have."""
    for condition in model.conditions:
        for place, term, finding, sentence in (*claims_of(condition, model.felt),
                                               *claims_of(condition, model.led_to, BLAMED)):
            if not (model.has(condition, finding) or ("word", term, finding) in model.known
                    or ("claim", place, finding) in model.known):
                yield "claim", place, finding, f"says “{term}” in “{sentence}”, and that is no finding of it"


def check_places(model):
    """A page names no part of the body where the body does not show the condition."""
    for condition in model.conditions:
        for place, term, region, sentence in claims_of(condition, model.places):
            if not (model.shows(condition, region) or ("word", term, region) in model.known
                    or ("place", place, region) in model.known):
                yield "place", place, region, f"names “{term}” in “{sentence}”, where the body does not show it"


def check_painted(model):
    """Where the body shows a condition, the text that is said to tell of it names the place."""
    for condition in model.conditions:
        texts = {key: text for key, _, text in texts_of(condition)}
        for item in condition["regions"]:
            named = {region for _, region in model.places.find(texts[item["says"]])}
            place = f"{condition['id']}#{item['says']}"
            if (item["region"] != "body" and not any(model.are_near(item["region"], region) for region in named if region != "body")
                    and ("painted", place, item["region"]) not in model.known):
                yield "painted", place, item["region"], f"does not name it in “{texts[item['says']]}”"


def check_denied(model):
    """A statement does not say that something is missing which most people with the condition have."""
    denial = re.compile(r"\b(?:no|without|never) (?P<rest>(?:[^\s.;:,]+ ?){1,6})", re.IGNORECASE)
    for condition in model.conditions:
        usual = {item["finding"] for item in condition["findings"] if item["strength"] in ("hallmark", "common")}
        for key, feature, text in texts_of(condition):
            for found in denial.finditer(text) if feature in NOTICED else ():
                place = f"{condition['id']}#{key}"
                for term, finding in model.felt.find(found["rest"].partition(" or ")[0]):
                    if finding in usual and ("denied", place, finding) not in model.known:
                        yield "denied", place, finding, f"says “{found[0]}”, and most people have “{term}”"


# What says that a link is not shown.
UNLINKED = re.compile(r"\bnot (?:usually )?(?:cause|shown|a (?:usual )?cause|known)|\bnobody has shown|\bno (?:direct )?link",
                      re.IGNORECASE)


def check_findings(model):
    """A finding with which no link is shown is named only by a statement that says so."""
    for condition in model.conditions:
        unlinked = {item["finding"] for item in condition["findings"]
                    if item["link"] == "not-established" and item["strength"] != "against"}
        for item in condition["statements"]:
            for finding in sorted(unlinked.intersection(item["findings"])):
                if not UNLINKED.search(item["text"]):
                    yield ("link", f"{condition['id']}#{item['id']}", finding,
                           f"is not shown to be linked, and the text says “{item['text']}”")


def check_links(model):
    """A place with which no link is shown has a text that says so, and no other place has one."""
    for condition in model.conditions:
        texts = {key: text for key, _, text in texts_of(condition)}
        for item in condition["regions"]:
            is_denied = bool(UNLINKED.search(texts[item["says"]]))
            place = f"{condition['id']}#{item['says']}"
            if is_denied != (item["link"] == "not-established") and ("link", place, item["region"]) not in model.known:
                yield "link", place, item["region"], f"is {item['link']}, and the text says “{texts[item['says']]}”"


def advice_in(sentence):
    """The most urgent level that the words of a sentence ask for."""
    return next((level for level, words in ADVICE if words.search(sentence)), None)


def advised_of(model):
    """Each (place, sentence, level, findings) where a text says what to do about findings, alone or together."""
    for condition in model.conditions:
        for key, _, text in texts_of(condition):
            for sentence in sentences(text):
                level = advice_in(sentence)
                found = sorted({finding for term, finding in model.noticed.find(sentence)
                                if level and ("word", term, finding) not in model.known})
                sets = [[finding] for finding in found]
                if len(found) > 1 and not re.search(r"\bor\b", sentence):
                    sets.append(found)
                yield from ((f"{condition['id']}#{key}", sentence, level, findings) for findings in sets)


def answer_to(finding):
    """A yes, in the form of a file of answers."""
    answer = finding["answer"]
    if answer["type"] == "yes-no":
        return "yes"
    if answer["type"] == "choice":
        present = [option["id"] for option in answer["options"] if option["means"] == "present"]
        return present[:1] if answer["multiple"] else present[0] if present else None
    return None


def check_advice(model, evaluate):
    """What a text advises for findings is not less than what the rules give for them."""
    asked = []
    for place, sentence, level, findings in advised_of(model):
        answers = {finding: answer_to(model.findings[finding]) for finding in findings}
        if all(answers.values()):
            asked.append((place, sentence, level, findings, answers))
    for (place, sentence, level, findings, _), given in zip(asked, evaluate([item[4] for item in asked])):
        if given in LEVELS and LEVELS.index(given) < LEVELS.index(level) and ("advice", place, level) not in model.known:
            yield "advice", place, level, f"says {level} for {' + '.join(findings)}, and the rules give {given}: “{sentence}”"


def edges_of(measure):
    """Every number where something begins or ends, in each unit."""
    numbers = {band[end] for scale in measure["scales"] for band in scale["bands"] for end in ("from", "to")}
    numbers |= {limits[end] for limits in measure["ranges"] for end in ("low", "high")}
    return {unit["unit"]: {round(number * unit["times"][1] / unit["times"][0] - unit["minus"], 2) for number in numbers}
            for unit in measure["units"]}


def check_numbers(model):
    """A number with the unit of a blood test is where a band of such a test begins or ends."""
    edges = defaultdict(set)
    for measure in model.measures:
        for unit, numbers in edges_of(measure).items() if measure["ranges"] else ():
            edges[unit] |= numbers
    units = "|".join(sorted(map(re.escape, edges), key=len, reverse=True))
    number = re.compile(rf"(\d+(?:\.\d+)?)(?: (?:to|or|but below|and) (\d+(?:\.\d+)?))? ?({units})(?![\w/])")
    for condition in model.conditions:
        for key, _, text in texts_of(condition):
            for found in number.finditer(text):
                for said in filter(None, found.group(1, 2)):
                    place = f"{condition['id']}#{key}"
                    is_edge = any(abs(float(said) - edge) < 0.011 for edge in edges[found[3]])
                    if not is_edge and ("number", place, said) not in model.known:
                        yield "number", place, said, f"says “{found[0]}”, where no band begins or ends"


def check_ages(model):
    """An age from which something is more urgent is one that the rules know."""
    age = next(measure for measure in model.measures if measure["id"] == "age")
    known = {band[end] for scale in age["scales"] for band in scale["bands"] for end in ("from", "to")}
    said = re.compile(r"\b(?:from|under|over|before|after) (?:age |the age of )?(\d\d)\b"
                      r"(?! ?(?:years? (?:later|ago)|days?|weeks?|months?|minutes?|hours?|cm|°|mmol|g/|U/|µ))", re.IGNORECASE)
    for condition in model.conditions:
        for key, _, text in texts_of(condition):
            for sentence in sentences(text):
                for found in said.finditer(sentence) if advice_in(sentence) else ():
                    place = f"{condition['id']}#{key}"
                    if int(found[1]) not in known and ("number", place, found[1]) not in model.known:
                        yield "number", place, found[1], f"says “{found[0]}”, which no rule knows"


# Words in the reason of a rule that only rules of these levels may have.
LEVEL_WORDS = (
    (re.compile(r"\bambulance\b"), ("ambulance",)),
    (re.compile(r"\bhospital (?:care|tests|checks)\b|\bin hospital now\b"), ("ambulance", "emergency")),
    (re.compile(r"\btoday\b"), ("today",)),
    (re.compile(r"\bappointment\b"), ("routine", "selfcare")),
)


def check_reasons(model):
    """The reason of a rule, which cards quote, asks for no other level than the rule."""
    for rule in model.rules:
        for words, levels in LEVEL_WORDS:
            if words.search(rule["because"]) and rule["level"] not in levels:
                yield "reason", rule["id"], rule["level"], f"says “{rule['because']}”"


COUNTED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12}
DAYS = {"day": 1, "week": 7, "month": 30}


def check_lengths(model):
    """A length of time after which something is more urgent is one that the rules know."""
    duration = next(measure for measure in model.measures if measure["id"] == "duration")
    known = {band["from"] / 24 for scale in duration["scales"] for band in scale["bands"]}
    said = re.compile(rf"\b(\d+|{'|'.join(COUNTED)})[ -]({'|'.join(DAYS)})s?\b", re.IGNORECASE)
    for condition in model.conditions:
        for key, _, text in texts_of(condition):
            for sentence in sentences(text):
                for found in said.finditer(sentence) if advice_in(sentence) else ():
                    number = COUNTED.get(found[1].lower()) or int(found[1])
                    place = f"{condition['id']}#{key}"
                    if number * DAYS[found[2].lower()] not in known and ("number", place, found[1]) not in model.known:
                        yield "number", place, found[1], f"says “{found[0]}”, which no rule knows"


def check_all(files, known, evaluate):
    """Everything that contradicts, and what is known to and does not."""
    model = Model(files, known)
    found = [*check_claims(model), *check_places(model), *check_painted(model), *check_denied(model),
             *check_findings(model), *check_links(model), *check_advice(model, evaluate),
             *check_numbers(model), *check_ages(model), *check_lengths(model),
             *check_reasons(model)]
    return found + [*known.unmet()]
