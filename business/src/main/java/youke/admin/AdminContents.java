package youke.admin;

import static youke.admin.SavedView.SAVED_VIEW;

import youke.kernel.catalog.Contents;

/** The table of contents of what people arrange. */
public final class AdminContents {
  public static final Contents CONTENTS = Contents.of("admin").entities(SAVED_VIEW);

  private AdminContents() {}
}
