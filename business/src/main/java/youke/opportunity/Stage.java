package youke.opportunity;

import static youke.opportunity.SalesMethod.SALES_METHOD;

import java.math.BigDecimal;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.pricing.Figures;

/** A stage of a sales method: how likely a deal is won here, and what it takes to enter. */
public final class Stage extends Entity<Stage> {
  public static final Stage STAGE = new Stage();

  public final Link<Stage, SalesMethod> method =
      link("method", "销售方法", "Sales method", () -> SALES_METHOD)
          .required()
          .fixed()
          .collectedAs("stages", "阶段", "Stages");
  public final Field<Stage, String> name =
      text("name", "阶段名称", "Name", 80).required().searched().indexed();
  public final Field<Stage, String> nameEn = text("nameEn", "英文名称", "English name", 80);
  public final Field<Stage, BigDecimal> position =
      number("position", "顺序", "Position", 0).required().preset(BigDecimal.ONE);
  public final Field<Stage, BigDecimal> probability =
      percent("probability", "赢率", "Probability")
          .required()
          .checked(Figures.SHARE)
          .preset(BigDecimal.ZERO);

  /** Fixed, so that what was counted as won or lost stays so. */
  public final Field<Stage, DealStatus> status =
      choice("status", "统一状态", "Status", DealStatus.class)
          .required()
          .fixed()
          .preset(DealStatus.OPEN);

  /** Names of the opportunity's fields, or {@code lines}, separated by commas. */
  public final Field<Stage, String> entryFields =
      text("entryFields", "进入条件", "Entry fields", 500)
          .help(
              "进入本阶段前必须填写的商机字段名，用逗号分开，例如 amount, expectedOn, lines",
              "Opportunity fields to be filled before entering, such as amount, expectedOn, lines");

  public final Field<Stage, String> checklist =
      longText("checklist", "工作清单", "Checklist").help("每行一项", "One item per line");
  public final Field<Stage, BigDecimal> staleDays =
      number("staleDays", "停滞天数", "Stale after", 0).unit("天", "days").checked(Figures.POSITIVE);
  public final Field<Stage, String> note = longText("note", "说明", "Description");

  private Stage() {
    super("stage", "销售阶段", "Stage");
    partOf(method);
    titledInEnglish(nameEn);
    unique(method, name);
    list("all", "全部阶段", "All stages", "")
        .columns(method, name, position, probability, status, entryFields, staleDays)
        .sorted(method)
        .sorted(position);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            method,
            name,
            nameEn,
            position,
            probability,
            status,
            entryFields,
            checklist,
            staleDays,
            note);
  }
}
