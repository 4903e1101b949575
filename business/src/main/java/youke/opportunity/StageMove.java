package youke.opportunity;

import static youke.opportunity.Stage.STAGE;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/**
 * A move from one stage to another that is allowed; a stage for which none is named may be left for
 * any other of its method.
 */
public final class StageMove extends Entity<StageMove> {
  public static final StageMove STAGE_MOVE = new StageMove();

  public final Link<StageMove, Stage> from =
      link("from", "从阶段", "From", () -> STAGE)
          .required()
          .fixed()
          .collectedAs("moves", "可进入的阶段", "Allowed moves");
  public final Link<StageMove, Stage> to =
      link("to", "到阶段", "To", () -> STAGE).required().collectedAs("reachedFrom", "可来自", "From");
  public final Field<StageMove, String> note = text("note", "说明", "Description");

  private StageMove() {
    super("stageMove", "阶段流转", "Stage move");
    partOf(from);
    titled(note);
    unique(from, to);
    list("all", "全部流转", "All moves", "").columns(from, to, note).sorted(from);
    form().group("basics", "基本信息", "Basics", from, to, note);
  }
}
