package youke;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.BusinessBook.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.activity.CompleteTask;
import youke.activity.HoldVisit;
import youke.kernel.model.Ref;
import youke.kernel.record.Query;

/** What is done with a customer, read together, on a real database. */
final class TimelineInBookTest {
  private final Selling selling = new Selling();
  private final BusinessBook book = selling.book;

  @Test
  void theTimelineOfAnAccountIsOneReadAcrossTasksCallsVisitsAndNotes() {
    Ref of = Ref.to(selling.account);
    long task =
        book.create(
            "task", Map.of("subject", "复购报价", "account", of, "dueOn", LocalDate.of(2026, 11, 25)));
    book.create("call", Map.of("text", "客户要样品\n周三寄出", "account", of));
    book.create("note", Map.of("text", "技术部同意试用", "account", of));
    long visit =
        book.create(
            "visit",
            Map.of("subject", "技术交流", "account", of, "at", Instant.parse("2026-11-30T02:00:00Z")));
    assertThat(book.value("select state from visit where id = ?", visit)).isEqualTo("PLANNED");
    assertThat(timeline()).containsExactlyInAnyOrder("复购报价", "客户要样品", "技术部同意试用", "技术交流");
    assertThat(
            book.value(
                "select next_step || ' ' || next_on || ' ' || (last_contact_at at time zone 'UTC')"
                    + " from account where id = ?",
                selling.account))
        .isEqualTo("复购报价 2026-11-25 2026-11-24 02:00:00");
    done(book.act("task", task, "complete", new CompleteTask.Input(Optional.of("已报"))));
    done(
        book.act(
            "visit", visit, "hold", new HoldVisit.Input(Optional.empty(), Optional.of("已拜访"))));
    assertThat(book.value("select next_step from account where id = ?", selling.account)).isNull();
    assertThat(book.value("select state || ' ' || text from visit where id = ?", visit))
        .isEqualTo("HELD 已拜访");
  }

  private List<String> timeline() {
    List<String> subjects = new ArrayList<>();
    for (String entity : List.of("task", "call", "visit", "note")) {
      Query query = Query.of(entity, "subject").filtered("account == '" + selling.account + "'");
      book.records()
          .list(book.caller(), query)
          .orThrow()
          .lines()
          .forEach(line -> subjects.add(String.valueOf(line.values().getFirst())));
    }
    return subjects;
  }
}
