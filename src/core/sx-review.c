/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-review.h"

/**
 * sx_review_read:
 * @self: (out caller-allocates): the header
 * @reader: stands in an object with a member review
 */
void
sx_review_read (SxReview *self, SxReader *reader)
{
  static const char *const words[] = { "draft", "active", "retired", NULL };

  if (sx_reader_enter (reader, "review"))
    {
      self->status = (SxStatus) sx_reader_get_word (reader, "status", words);
      self->version = sx_reader_dup_text (reader, "version");
      self->date = sx_reader_dup_date (reader, "date");
      self->reviewer = sx_reader_dup_text_or_null (reader, "reviewer");
      self->approval_date = sx_reader_dup_date_or_null (reader, "approvalDate");
      self->last_review_date = sx_reader_dup_date_or_null (reader, "lastReviewDate");
      self->review_due = sx_reader_dup_date (reader, "reviewDue");
      self->publisher = sx_reader_dup_text (reader, "publisher");
      if (self->status == SX_STATUS_ACTIVE && (self->reviewer == NULL || self->approval_date == NULL))
        sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "status",
                        "expected a reviewer and an approval date with status active, found null");
    }
  sx_reader_leave (reader);
}

void
sx_review_clear (SxReview *self)
{
  g_free (self->version);
  g_free (self->date);
  g_free (self->reviewer);
  g_free (self->approval_date);
  g_free (self->last_review_date);
  g_free (self->review_due);
  g_free (self->publisher);
}
