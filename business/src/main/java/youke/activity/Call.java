package youke.activity;

import java.math.BigDecimal;
import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.text.Label;

/** A telephone call with a customer, and what was said. */
public final class Call extends Activity<Call> {
  public static final Call CALL = new Call();

  public final Field<Call, CallDirection> direction =
      choice("direction", "方向", "Direction", CallDirection.class)
          .required()
          .preset(CallDirection.OUTGOING);
  public final Field<Call, BigDecimal> seconds =
      number("seconds", "通话时长", "Duration", 0).unit("秒", "s");
  public final Field<Call, String> result = dictionary("result", "通话结果", "Result", "callResult");
  public final Field<Call, String> text = longText("text", "沟通内容", "What was said").searched();

  private Call() {
    super("call", "电话", "Call", "calls", "Calls", Label.of("通话时间", "Called at"));
    at.required().preset(new Default.Now<>());
    list("mine", "我的电话", "My calls", "owner == me()")
        .columns(subject, account, contact, direction, at, seconds, result)
        .sortedDown(at);
    list("all", "全部电话", "All calls", "")
        .columns(subject, account, contact, owner(), direction, at, seconds, result)
        .sortedDown(at);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            subject,
            text,
            account,
            contact,
            opportunity,
            lead,
            at,
            direction,
            seconds,
            result,
            owner());
  }
}
