package youke.activity;

import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.text.Label;

/** Something worth knowing about a customer, written down. */
public final class Note extends Activity<Note> {
  public static final Note NOTE = new Note();

  public final Field<Note, String> text = longText("text", "内容", "Text").searched();
  public final Field<Note, Ref> attachment = file("attachment", "附件", "Attachment");

  private Note() {
    super("note", "跟进记录", "Note", "notes", "Notes", Label.of("时间", "Time"));
    at.required().preset(new Default.Now<>());
    list("mine", "我的跟进", "My notes", "owner == me()")
        .columns(subject, account, contact, opportunity, at)
        .sortedDown(at);
    list("all", "全部跟进", "All notes", "")
        .columns(subject, account, contact, opportunity, owner(), at)
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
            attachment,
            owner());
  }
}
