/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-phrase.h"

#include "sx-words.h"

static const char *const members[SX_N_PHRASES] = {
  [SX_PHRASE_GET_HELP] = "getHelp",
  [SX_PHRASE_EMERGENCY] = "emergency",
  [SX_PHRASE_LINK_DIRECT] = "linkDirect",
  [SX_PHRASE_LINK_INDIRECT] = "linkIndirect",
  [SX_PHRASE_LINK_ASSOCIATED] = "linkAssociated",
  [SX_PHRASE_LINK_NOT_ESTABLISHED] = "linkNotEstablished",
  [SX_PHRASE_CLINICAL_LINK_DIRECT] = "clinicalLinkDirect",
  [SX_PHRASE_CLINICAL_LINK_INDIRECT] = "clinicalLinkIndirect",
  [SX_PHRASE_CLINICAL_LINK_ASSOCIATED] = "clinicalLinkAssociated",
  [SX_PHRASE_CLINICAL_LINK_NOT_ESTABLISHED] = "clinicalLinkNotEstablished",
  [SX_PHRASE_STRENGTH_HALLMARK] = "strengthHallmark",
  [SX_PHRASE_STRENGTH_COMMON] = "strengthCommon",
  [SX_PHRASE_STRENGTH_POSSIBLE] = "strengthPossible",
  [SX_PHRASE_NOT_CHECKED] = "notChecked",
  [SX_PHRASE_ADDED] = "added",
  [SX_PHRASE_WHERE_IT_ACTS] = "whereItActs",
  [SX_PHRASE_QUESTIONS] = "questions",
  [SX_PHRASE_CAUTIONS] = "cautions",
  [SX_PHRASE_COMPARE] = "compare",
  [SX_PHRASE_CODES] = "codes",
  [SX_PHRASE_CODE_NOT_CHECKED] = "codeNotChecked",
  [SX_PHRASE_SOURCES] = "sources",
  [SX_PHRASE_READ] = "read",
  [SX_PHRASE_NOT_READ] = "notRead",
  [SX_PHRASE_REVIEW] = "review",
  [SX_PHRASE_DRAFT] = "draft",
  [SX_PHRASE_OVERDUE] = "overdue",
  [SX_PHRASE_CHECKED_BY] = "checkedBy",
  [SX_PHRASE_VERSION] = "version",
  [SX_PHRASE_DATE] = "date",
  [SX_PHRASE_FEEL_HERE] = "feelHere",
  [SX_PHRASE_COMMON] = "common",
  [SX_PHRASE_URGENT] = "urgent",
  [SX_PHRASE_URGENT_INTRO] = "urgentIntro",
  [SX_PHRASE_BLAMED] = "blamed",
  [SX_PHRASE_PARTS] = "parts",
  [SX_PHRASE_NOT_COVERED] = "notCovered",
  [SX_PHRASE_MEANING] = "meaning",
  [SX_PHRASE_QUESTION] = "question",
  [SX_PHRASE_HOW_TO_CHECK] = "howToCheck",
  [SX_PHRASE_WHY_ASKED] = "whyAsked",
  [SX_PHRASE_BELONGS_TO] = "belongsTo",
  [SX_PHRASE_RED_FLAG] = "redFlag",
  [SX_PHRASE_USUAL_RANGE] = "usualRange",
  [SX_PHRASE_FOR_EVERYONE] = "forEveryone",
  [SX_PHRASE_FOR_FEMALE] = "forFemale",
  [SX_PHRASE_FOR_MALE] = "forMale",
  [SX_PHRASE_FOR_PREGNANT] = "forPregnant",
  [SX_PHRASE_BANDS] = "bands",
  [SX_PHRASE_BAND] = "band",
  [SX_PHRASE_FROM] = "from",
  [SX_PHRASE_TO_BELOW] = "toBelow",
  [SX_PHRASE_AND_OVER] = "andOver",
  [SX_PHRASE_UNITS] = "units",
  [SX_PHRASE_NOTES] = "notes",
  [SX_PHRASE_LEVEL] = "level",
  [SX_PHRASE_WHEN] = "when",
  [SX_PHRASE_EXCEPT] = "except",
  [SX_PHRASE_AND] = "and",
  [SX_PHRASE_OR] = "or",
  [SX_PHRASE_NOT] = "not",
  [SX_PHRASE_AT_LEAST] = "atLeast",
  [SX_PHRASE_OF] = "of",
  [SX_PHRASE_THINKS_OF] = "thinksOf",
  [SX_PHRASE_BY_WHEN] = "byWhen",
  [SX_PHRASE_WHO] = "who",
  [SX_PHRASE_WATCH_FOR] = "watchFor",
  [SX_PHRASE_WHY] = "why",
  [SX_PHRASE_YOUR_ANSWERS] = "yourAnswers",
  [SX_PHRASE_MAY_EXPLAIN] = "mayExplain",
  [SX_PHRASE_MAY_EXPLAIN_INTRO] = "mayExplainIntro",
  [SX_PHRASE_MAY_EXPLAIN_NONE] = "mayExplainNone",
  [SX_PHRASE_MAY_EXPLAIN_OFF] = "mayExplainOff",
  [SX_PHRASE_FITS] = "fits",
  [SX_PHRASE_AGAINST] = "against",
  [SX_PHRASE_NOT_KNOWN] = "notKnown",
  [SX_PHRASE_NOT_EXPLAINED] = "notExplained",
  [SX_PHRASE_FITS_WELL] = "fitsWell",
  [SX_PHRASE_FITS_PARTLY] = "fitsPartly",
  [SX_PHRASE_FITS_LITTLE] = "fitsLittle",
  [SX_PHRASE_INCOMPLETE] = "incomplete",
  [SX_PHRASE_LOOK_AGAIN] = "lookAgain",
  [SX_PHRASE_UNEXPLAINED] = "unexplained",
  [SX_PHRASE_ONLY_UNSURE] = "onlyUnsure",
  [SX_PHRASE_YES] = "yes",
  [SX_PHRASE_NO] = "no",
  [SX_PHRASE_NOT_SURE] = "notSure",
  [SX_PHRASE_ABOUT] = "about",
  [SX_PHRASE_PURPOSE] = "purpose",
  [SX_PHRASE_STATEMENTS] = "statements",
  [SX_PHRASE_WEAK_POINTS] = "weakPoints",
  [SX_PHRASE_HAZARDS] = "hazards",
  [SX_PHRASE_TESTED_BY] = "testedBy",
  [SX_PHRASE_UPDATES] = "updates",
  [SX_PHRASE_FUNDING] = "funding",
  [SX_PHRASE_FAULTS] = "faults",
  [SX_PHRASE_TABLE_CORNER] = "tableCorner",
  [SX_PHRASE_YOURS] = "yours",
  [SX_PHRASE_NOT_ASKED] = "notAsked",
  [SX_PHRASE_MORE_ABOUT] = "moreAbout",
  [SX_PHRASE_NOTICE_HERE] = "noticeHere",
  [SX_PHRASE_CONCERNED_BY] = "concernedBy",
  [SX_PHRASE_WHERE_IT_IS] = "whereItIs",
  [SX_PHRASE_STRUCTURE_MUSCLE] = "structureMuscle",
  [SX_PHRASE_STRUCTURE_TENDON] = "structureTendon",
  [SX_PHRASE_STRUCTURE_FASCIA] = "structureFascia",
  [SX_PHRASE_STRUCTURE_NERVE] = "structureNerve",
  [SX_PHRASE_STRUCTURE_ARTERY] = "structureArtery",
  [SX_PHRASE_STRUCTURE_VEIN] = "structureVein",
  [SX_PHRASE_STRUCTURE_BONE] = "structureBone",
  [SX_PHRASE_STRUCTURE_DISC] = "structureDisc",
  [SX_PHRASE_SIDE_LEFT] = "sideLeft",
  [SX_PHRASE_SIDE_RIGHT] = "sideRight",
  [SX_PHRASE_MARK_SLIGHT] = "markSlight",
  [SX_PHRASE_MARK_MEDIUM] = "markMedium",
  [SX_PHRASE_MARK_STRONG] = "markStrong",
};

/**
 * sx_phrases_read:
 * @self: (out caller-allocates): zeroed
 * @reader: stands in an object with a member phrases
 */
void
sx_phrases_read (SxPhrases *self, SxReader *reader)
{
  if (sx_reader_enter (reader, "phrases"))
    for (guint i = 0; i < SX_N_PHRASES; i++)
      self->text[i] = sx_words_read (reader, members[i]);
  sx_reader_leave (reader);
}

void
sx_phrases_clear (SxPhrases *self)
{
  for (guint i = 0; i < SX_N_PHRASES; i++)
    g_free (self->text[i]);
}
