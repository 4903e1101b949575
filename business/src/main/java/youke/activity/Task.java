package youke.activity;

import java.time.Instant;
import java.time.LocalDate;
import youke.kernel.model.Field;
import youke.kernel.text.Label;

/** Something to be done, by whom (its owner) and until when. */
public final class Task extends Activity<Task> {
  public static final Task TASK = new Task();

  public final Field<Task, LocalDate> dueOn = date("dueOn", "截止日期", "Due on").indexed();
  public final Field<Task, Priority> priority =
      choice("priority", "优先级", "Priority", Priority.class).required().preset(Priority.NORMAL);
  public final Field<Task, TaskState> state =
      choice("state", "状态", "State", TaskState.class).required().preset(TaskState.OPEN).indexed();
  public final Field<Task, Instant> doneAt = moment("doneAt", "完成时间", "Done at").derived();
  public final Field<Task, String> result = text("result", "完成情况", "Result", 500);
  public final Field<Task, String> note = longText("note", "说明", "Description");

  private Task() {
    super("task", "任务", "Task", "tasks", "Tasks", Label.of("时间", "Time"));
    at.derived();
    list("today", "今天要做", "Due today", "owner == me() && state == 'OPEN' && dueOn <= today()")
        .columns(subject, account, opportunity, dueOn, priority)
        .sorted(dueOn);
    list("mine", "我的任务", "My tasks", "owner == me() && state == 'OPEN'")
        .columns(subject, account, opportunity, dueOn, priority)
        .sorted(dueOn);
    list("overdue", "已逾期", "Overdue", "state == 'OPEN' && dueOn < today()")
        .columns(subject, account, owner(), dueOn, priority)
        .sorted(dueOn);
    list("all", "全部任务", "All tasks", "")
        .columns(subject, account, opportunity, owner(), state, dueOn, priority)
        .sortedDown(dueOn);
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
            owner(),
            dueOn,
            priority,
            state)
        .group("more", "说明与结果", "Description and result", note, result, doneAt);
  }
}
