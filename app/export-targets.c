/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-targets.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define CAMPAIGN_SUFFIX ".parvis"

static gboolean
ends_in (const char *name, const char *ending)
{
  const gsize length = strlen (name), least = strlen (ending);

  return length > least && g_ascii_strcasecmp (name + length - least, ending) == 0;
}

gboolean
parvis_export_targets_are_several (const ParvisExportTargets *self)
{
  return self->files[0] != NULL && self->files[1] != NULL;
}

/* Records and everything are a folder each already: theirs is one of such. */
gboolean
parvis_export_targets_is_folder (const ParvisExportTargets *self, ParvisPieceKind kind)
{
  const char *path = self->paths[kind];

  if (path == NULL)
    return FALSE;
  if (parvis_export_targets_are_several (self))
    return TRUE;
  return *parvis_piece_get (kind)->suffix != '\0' && g_str_has_suffix (path, G_DIR_SEPARATOR_S);
}

char *
parvis_export_targets_get (const ParvisExportTargets *self, ParvisPieceKind kind, const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *whole = NULL;

  if (!parvis_export_targets_is_folder (self, kind))
    return g_strdup (self->paths[kind]);
  if (ends_in (name, CAMPAIGN_SUFFIX))
    name[strlen (name) - strlen (CAMPAIGN_SUFFIX)] = '\0';
  whole = g_strconcat (name, parvis_piece_get (kind)->suffix, NULL);
  return g_build_filename (self->paths[kind], whole, NULL);
}

static gboolean
is_picture (ParvisPieceKind kind)
{
  return kind == PARVIS_PIECE_POSTER || kind == PARVIS_PIECE_OUTCOME || kind == PARVIS_PIECE_BOARD;
}

char *
parvis_export_targets_find_ending (const ParvisExportTargets *self)
{
  ParvisFormat format;

  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    {
      const ParvisPiece *piece = parvis_piece_get ((ParvisPieceKind) i);
      g_autofree char *name = self->paths[i] != NULL ? g_path_get_basename (self->paths[i]) : NULL;

      if (name == NULL || parvis_export_targets_is_folder (self, (ParvisPieceKind) i))
        continue;
      if (is_picture ((ParvisPieceKind) i) && !parvis_format_from_path (name, &format))
        return g_strdup (_ ("The picture’s name must end in .png, .svg or .pdf."));
      if (!is_picture ((ParvisPieceKind) i) && *piece->suffix != '\0' &&
          !ends_in (name, piece->suffix))
        /* Translators: an option to type, without its dashes, then an ending such as ".pdf". */
        return g_strdup_printf (_ ("The name that goes with --%s must end in %s."), piece->option,
                                piece->suffix);
    }
  return NULL;
}

/* What a file is, by whichever name; NULL where there is none. */
static char *
identify (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) status.st_dev,
                          (guint64) status.st_ino);
}

static GHashTable *
identify_campaigns (const ParvisExportTargets *self)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; self->files[i] != NULL; i++)
    {
      char *identity = identify (self->files[i]);

      if (identity != NULL)
        g_hash_table_insert (files, identity, self->files[i]);
    }
  return files;
}

/* Who wants a path. */
typedef struct
{
  ParvisPieceKind kind;
  const char *file;
} Claim;

static char *
say_clash (const Claim *first, const Claim *second, const char *path)
{
  if (first->kind != second->kind)
    /* Translators: two options to type, without their dashes, then a file. */
    return g_strdup_printf (_ ("--%s and --%s would both be written to “%s”. Give each a folder or "
                               "a name of its own."),
                            parvis_piece_get (first->kind)->option,
                            parvis_piece_get (second->kind)->option, path);
  /* Translators: two campaigns' files, then the file that would be made of both. */
  return g_strdup_printf (
      _ ("“%s” and “%s” would both be written to “%s”. Export them one after the other, into two "
         "folders."),
      first->file, second->file, path);
}

typedef struct
{
  const ParvisExportTargets *targets;
  GHashTable *campaigns; /* identity → file */
  GHashTable *claims;    /* path → Claim */
} Register;

static char *
claim (Register *self, ParvisPieceKind kind, const char *file)
{
  g_autofree char *path = parvis_export_targets_get (self->targets, kind, file);
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *identity = identify (whole);
  const char *campaign = identity != NULL ? g_hash_table_lookup (self->campaigns, identity) : NULL;
  const Claim mine = { kind, file };
  const Claim *other = g_hash_table_lookup (self->claims, whole);

  if (campaign != NULL)
    return g_strdup_printf (
        _ ("“%s” is the campaign itself, and is not replaced. Choose another name."), campaign);
  if (other != NULL)
    return say_clash (other, &mine, path);
  g_hash_table_insert (self->claims, g_steal_pointer (&whole), g_memdup2 (&mine, sizeof mine));
  return NULL;
}

char *
parvis_export_targets_find_clash (const ParvisExportTargets *self)
{
  g_autoptr (GHashTable) campaigns = identify_campaigns (self);
  g_autoptr (GHashTable) claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Register all = { self, campaigns, claims };

  for (guint i = 0; self->files[i] != NULL; i++)
    for (guint kind = 0; kind < PARVIS_N_PIECES; kind++)
      if (self->paths[kind] != NULL)
        {
          char *clash = claim (&all, (ParvisPieceKind) kind, self->files[i]);

          if (clash != NULL)
            return clash;
        }
  return NULL;
}

gboolean
parvis_export_targets_make_folders (const ParvisExportTargets *self,
                                    const char **path,
                                    GError **error)
{
  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    if (parvis_export_targets_is_folder (self, (ParvisPieceKind) i) &&
        g_mkdir_with_parents (self->paths[i], 0777) != 0)
      {
        const int code = errno;

        *path = self->paths[i];
        g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (code),
                             g_strerror (code));
        return FALSE;
      }
  return TRUE;
}
