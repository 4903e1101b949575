package youke.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.activity.Call.CALL;
import static youke.activity.Note.NOTE;
import static youke.activity.Task.TASK;
import static youke.activity.Visit.VISIT;
import static youke.customer.Account.ACCOUNT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.Business;
import youke.customer.Account;
import youke.kernel.model.Ref;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;

final class ActivityRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private final MemoryBook book = new MemoryBook(Business.CONTENTS);
  private final Facts<Account> account = book.put(ACCOUNT, ACCOUNT.name.to("青岛蓝湾聚合物"));
  private final Ref about = Ref.to(account.id());

  @Test
  void tellsTheAccountWhenItWasLastSpokenTo() {
    book.put(CALL, CALL.subject.to("询价"), CALL.account.to(about), CALL.at.to(MONDAY));
    book.settle();
    assertThat(account.find(ACCOUNT.lastContactAt)).contains(MONDAY);
    Facts<Note> note = book.put(NOTE, NOTE.text.to("月底补货"), NOTE.account.to(about));
    book.settle();
    assertThat(account.find(ACCOUNT.lastContactAt)).contains(NOW);
    book.change(note, NOTE.account.to(null));
    book.settle();
    assertThat(account.find(ACCOUNT.lastContactAt)).contains(MONDAY);
  }

  @Test
  void countsAVisitOnceItWasHeld() {
    Facts<Visit> visit =
        book.put(
            VISIT,
            VISIT.subject.to("首次拜访"),
            VISIT.account.to(about),
            VISIT.at.to(Instant.parse("2026-11-30T02:00:00Z")));
    book.settle();
    assertThat(visit.get(VISIT.state)).isEqualTo(VisitState.PLANNED);
    assertThat(account.find(ACCOUNT.lastContactAt)).isEmpty();

    book.at(Instant.parse("2026-11-30T03:00:00Z"));
    book.run(
        new HoldVisit(),
        visit,
        new HoldVisit.Input(Optional.of("36.8131,118.0548"), Optional.empty()));
    assertThat(visit.get(VISIT.state)).isEqualTo(VisitState.HELD);
    assertThat(account.find(ACCOUNT.lastContactAt)).contains(Instant.parse("2026-11-30T03:00:00Z"));
    assertThat(
            book.run(
                new HoldVisit(), visit, new HoldVisit.Input(Optional.empty(), Optional.empty())))
        .isEqualTo(new Effect.Unchanged());
  }

  @Test
  void takesAVisitOfThePastAsHeld() {
    Facts<Visit> visit =
        book.put(VISIT, VISIT.subject.to("回访"), VISIT.account.to(about), VISIT.at.to(MONDAY));
    book.settle();
    assertThat(visit.get(VISIT.state)).isEqualTo(VisitState.HELD);
  }

  @Test
  void showsTheEarliestOpenTaskAsNextStep() {
    Facts<Task> later = task("合同续签", LocalDate.of(2026, 12, 1));
    Facts<Task> sooner = task("复购报价", LocalDate.of(2026, 11, 25));
    task("有空再说", null);
    book.settle();
    assertThat(account.get(ACCOUNT.nextStep)).isEqualTo("复购报价");
    assertThat(account.get(ACCOUNT.nextOn)).isEqualTo("2026-11-25");

    book.run(new CompleteTask(), sooner, new CompleteTask.Input(Optional.of("已发送")));
    assertThat(sooner.get(TASK.doneAt)).isEqualTo(NOW);
    assertThat(sooner.get(TASK.result)).isEqualTo("已发送");
    assertThat(account.get(ACCOUNT.nextStep)).isEqualTo("合同续签");

    book.change(later, TASK.state.to(TaskState.CANCELLED));
    book.settle();
    assertThat(account.get(ACCOUNT.nextStep)).isEqualTo("有空再说");
    assertThat(account.find(ACCOUNT.nextOn)).isEmpty();

    book.run(new ReopenTask(), sooner, new ReopenTask.Input());
    assertThat(sooner.find(TASK.doneAt)).isEmpty();
    assertThat(account.get(ACCOUNT.nextStep)).isEqualTo("复购报价");
  }

  @Test
  void standsInTheTimelineWhereItWasDone() {
    Facts<Task> task = task("寄样品", LocalDate.of(2026, 11, 26));
    book.settle();
    assertThat(task.get(TASK.at)).isEqualTo(NOW);
    book.commit();
    book.at(Instant.parse("2026-11-26T05:00:00Z"));
    book.run(new CompleteTask(), task, new CompleteTask.Input(Optional.empty()));
    assertThat(task.get(TASK.at)).isEqualTo(Instant.parse("2026-11-26T05:00:00Z"));
  }

  @Test
  void takesTheSubjectFromTheFirstLineOfTheText() {
    Facts<Note> note = book.put(NOTE, NOTE.text.to("\n  对方确认 12 月聚丙烯需求 800 吨  \n价格按月均价"));
    Facts<Note> emoji = book.put(NOTE, NOTE.text.to("😀".repeat(41)));
    Facts<Note> named = book.put(NOTE, NOTE.subject.to("自拟"), NOTE.text.to("正文"));
    Facts<Note> blank = book.put(NOTE, NOTE.text.to(" \n "));
    book.settle();
    assertThat(note.get(NOTE.subject)).isEqualTo("对方确认 12 月聚丙烯需求 800 吨");
    assertThat(emoji.get(NOTE.subject)).isEqualTo("😀".repeat(40) + "…");
    assertThat(named.get(NOTE.subject)).isEqualTo("自拟");
    assertThat(blank.find(NOTE.subject)).isEmpty();
  }

  private Facts<Task> task(String subject, @Nullable LocalDate due) {
    return book.put(TASK, TASK.subject.to(subject), TASK.account.to(about), TASK.dueOn.to(due));
  }
}
