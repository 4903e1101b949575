package youke.activity;

import static youke.activity.Call.CALL;
import static youke.activity.Note.NOTE;
import static youke.activity.Task.TASK;
import static youke.activity.Visit.VISIT;
import static youke.customer.Account.ACCOUNT;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.org.Dictionaries.dictionary;
import static youke.org.Dictionaries.entry;

import youke.customer.ContactOfSameAccount;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.DictionaryContents;

/** The table of contents of activities. */
public final class ActivityContents {
  private static final DictionaryContents CALL_RESULT =
      dictionary(
          "callResult",
          "通话结果",
          "Call result",
          entry("REACHED", "已接通", "Reached"),
          entry("NO_ANSWER", "未接听", "No answer"),
          entry("BUSY", "占线", "Busy"),
          entry("WRONG_NUMBER", "号码有误", "Wrong number"),
          entry("CALL_BACK", "稍后再联系", "Call back"));

  private static final DictionaryContents VISIT_PURPOSE =
      dictionary(
          "visitPurpose",
          "拜访目的",
          "Visit purpose",
          entry("FIRST", "首次拜访", "First visit"),
          entry("REGULAR", "例行回访", "Regular visit"),
          entry("TECHNICAL", "技术交流", "Technical exchange"),
          entry("NEGOTIATION", "商务谈判", "Negotiation"),
          entry("SAMPLE", "样品试用", "Sample trial"),
          entry("COMPLAINT", "投诉处理", "Complaint"),
          entry("PAYMENT", "对账催款", "Statement and payment"),
          entry("MANAGEMENT", "高层互访", "Management visit"));

  public static final Contents CONTENTS =
      Contents.of("activity")
          .entities(TASK, CALL, VISIT, NOTE)
          .dictionaries(CALL_RESULT, VISIT_PURPOSE)
          .derives(
              new TaskDoneAt(),
              new TaskAt(),
              new StateOfVisit(),
              new SubjectFromText<>(CALL.subject, CALL.text),
              new SubjectFromText<>(VISIT.subject, VISIT.text),
              new SubjectFromText<>(NOTE.subject, NOTE.text),
              new LastContactAt<>(ACCOUNT.lastContactAt, CALL.account, VISIT.account, NOTE.account),
              new LastContactAt<>(
                  OPPORTUNITY.lastContactAt, CALL.opportunity, VISIT.opportunity, NOTE.opportunity),
              NextTask.subject(ACCOUNT.nextStep, TASK.account),
              NextTask.day(ACCOUNT.nextOn, TASK.account),
              NextTask.subject(OPPORTUNITY.nextStep, TASK.opportunity),
              NextTask.day(OPPORTUNITY.nextOn, TASK.opportunity))
          .checks(
              new ContactOfSameAccount<>(TASK, TASK.account, TASK.contact),
              new ContactOfSameAccount<>(CALL, CALL.account, CALL.contact),
              new ContactOfSameAccount<>(VISIT, VISIT.account, VISIT.contact),
              new ContactOfSameAccount<>(NOTE, NOTE.account, NOTE.contact))
          .actions(new CompleteTask(), new ReopenTask(), new HoldVisit());

  private ActivityContents() {}
}
