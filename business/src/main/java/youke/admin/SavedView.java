package youke.admin;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;

/**
 * A list as somebody has arranged it, for themselves or shared with others: its condition, columns,
 * order. No role is granted it: everybody has their own, by the routes for views.
 */
public final class SavedView extends Entity<SavedView> {
  public static final SavedView SAVED_VIEW = new SavedView();

  public final Field<SavedView, String> name = text("name", "名称", "Name", 80).required();

  /** Name of the entity that is listed. */
  public final Field<SavedView, String> entity =
      text("entity", "对象", "Entity", 60).required().fixed().indexed();

  /** What the screens keep of the list, a JSON object. */
  public final Field<SavedView, String> state = longText("state", "内容", "Contents").required();

  private SavedView() {
    super("savedView", "列表视图", "View");
    owned();
  }
}
