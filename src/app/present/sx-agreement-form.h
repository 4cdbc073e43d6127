/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_AGREEMENT_FORM (sx_agreement_form_get_type ())
G_DECLARE_FINAL_TYPE (SxAgreementForm, sx_agreement_form, SX, AGREEMENT_FORM, GtkWidget)

/* Where two people write down what they agreed, and by when to come back. The words stay here: they are
 * only on a handout that is printed or saved on wish. SxAgreementForm::changed says that they are others. */

void        sx_agreement_form_set_content   (SxAgreementForm *self, const SxContent *content);
const char *sx_agreement_form_get_agreed    (SxAgreementForm *self);
const char *sx_agreement_form_get_come_back (SxAgreementForm *self);
gboolean    sx_agreement_form_is_empty      (SxAgreementForm *self);

G_END_DECLS
