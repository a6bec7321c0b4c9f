/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/bench/bare-window.c: what any GTK and libadwaita program costs: an empty window of one
   colour; with a number, painted again and again with so many rectangles in rows. */
#include <adwaita.h>
#include <stdlib.h>

static int n_rectangles;

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  cairo_set_source_rgb (cr, 0xdc / 255.0, 0xea / 255.0, 0xf8 / 255.0);
  cairo_paint (cr);
  for (int i = 0; i < n_rectangles; i++)
    {
      cairo_set_source_rgb (cr, i % 2, .9, .8);
      cairo_rectangle (cr, i * 40 % width, i * 40 / width * 30 % height, 36, 26);
      cairo_fill (cr);
    }
}

static gboolean
draw_again (GtkWidget *area, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (area);
  return G_SOURCE_CONTINUE;
}

static void
activate (GApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, NULL, NULL);
  if (n_rectangles > 0)
    gtk_widget_add_tick_callback (area, draw_again, NULL, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), area);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("org.parvis.BareWindow", G_APPLICATION_DEFAULT_FLAGS);

  n_rectangles = argc > 1 ? atoi (argv[1]) : 0;
  g_signal_connect (application, "activate", G_CALLBACK (activate), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
