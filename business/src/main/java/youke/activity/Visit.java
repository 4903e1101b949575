package youke.activity;

import java.time.Instant;
import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.text.Label;

/** A visit to a customer, planned or held, and what came of it. */
public final class Visit extends Activity<Visit> {
  public static final Visit VISIT = new Visit();

  public final Field<Visit, VisitState> state =
      choice("state", "状态", "State", VisitState.class).required().indexed();
  public final Field<Visit, Instant> until = moment("until", "结束时间", "Until");
  public final Field<Visit, String> purpose =
      dictionary("purpose", "拜访目的", "Purpose", "visitPurpose");
  public final Field<Visit, String> place = address("place", "地点", "Place");
  public final Field<Visit, String> position =
      text("position", "签到位置", "Checked in at", 100)
          .help("经纬度，例如 36.8131,118.0548", "Latitude and longitude, such as 36.8131,118.0548");
  public final Field<Visit, Ref> photo = file("photo", "现场照片", "Photo");
  public final Field<Visit, String> text = longText("text", "拜访记录", "Report").searched();

  private Visit() {
    super("visit", "拜访", "Visit", "visits", "Visits", Label.of("拜访时间", "Visited at"));
    at.required().preset(new Default.Now<>());
    list("planned", "计划中的拜访", "Planned", "state == 'PLANNED'")
        .columns(subject, account, contact, owner(), at, purpose, place)
        .sorted(at);
    list("mine", "我的拜访", "My visits", "owner == me()")
        .columns(subject, account, contact, state, at, purpose, place)
        .sortedDown(at);
    list("all", "全部拜访", "All visits", "")
        .columns(subject, account, contact, owner(), state, at, purpose)
        .sortedDown(at);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            subject,
            account,
            contact,
            opportunity,
            lead,
            state,
            at,
            until,
            purpose,
            owner())
        .group("report", "拜访记录", "Report", text, place, position, photo);
  }
}
