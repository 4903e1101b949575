package youke.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.customer.Account.ACCOUNT;
import static youke.customer.AccountRelation.ACCOUNT_RELATION;
import static youke.customer.Contact.CONTACT;
import static youke.customer.ContactRelation.CONTACT_RELATION;
import static youke.customer.Unit.UNIT;

import java.util.List;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;

final class CustomerRulesTest {
  private final MemoryBook book = new MemoryBook(List.of(CustomerContents.CONTENTS));
  private final Facts<Account> maker = account("宁波甬联化工有限公司", AccountKind.END_CUSTOMER);
  private final Facts<Account> trader = account("上海申浦化工贸易有限公司", AccountKind.INTERMEDIARY);

  @Test
  void tiesAnIntermediaryToTheEndCustomersItServes() {
    relate(trader, maker);
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void refusesAnEndCustomerAsIntermediary() {
    relate(maker, trader);
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(CustomerProblem.NOT_AN_INTERMEDIARY);
    assertThat(book.problems().getFirst().message(Language.EN)).contains("宁波甬联化工有限公司");
  }

  @Test
  void refusesAnIntermediaryOfItself() {
    relate(trader, trader);
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(CustomerProblem.SAME_ACCOUNT);
  }

  @Test
  void refusesAUnitBelowAUnitOfAnotherAccount() {
    Facts<Unit> workshop = unit("一车间", maker);
    book.put(
        UNIT,
        UNIT.name.to("采购部"),
        UNIT.account.to(Ref.to(trader.id())),
        UNIT.parent.to(Ref.to(workshop.id())));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(CustomerProblem.UNIT_ELSEWHERE);
  }

  @Test
  void refusesAContactInAUnitOfAnotherAccount() {
    Facts<Unit> workshop = unit("一车间", maker);
    book.put(
        CONTACT,
        CONTACT.name.to("高志远"),
        CONTACT.account.to(Ref.to(trader.id())),
        CONTACT.unit.to(Ref.to(workshop.id())));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(CustomerProblem.UNIT_ELSEWHERE);
  }

  @Test
  void refusesAHeadFromAnotherAccountAndTakesOneFromTheSame() {
    Facts<Contact> head = contact("高志远", maker);
    Facts<Unit> own = unit("采购部", maker);
    book.change(own, UNIT.head.to(Ref.to(head.id())));
    assertThat(book.problems()).isEmpty();

    Facts<Unit> foreign = unit("采购部", trader);
    book.change(foreign, UNIT.head.to(Ref.to(head.id())));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(CustomerProblem.CONTACT_ELSEWHERE);
  }

  @Test
  void refusesARelationOfAContactWithItself() {
    Facts<Contact> one = contact("高志远", maker);
    Facts<Contact> other = contact("孙丽华", maker);
    relate(one.id(), other.id());
    assertThat(book.problems()).isEmpty();
    relate(one.id(), one.id());
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(CustomerProblem.SAME_CONTACT);
  }

  private Facts<Account> account(String name, AccountKind kind) {
    return book.put(ACCOUNT, ACCOUNT.name.to(name), ACCOUNT.kind.to(kind));
  }

  private Facts<Unit> unit(String name, Facts<Account> account) {
    return book.put(UNIT, UNIT.name.to(name), UNIT.account.to(Ref.to(account.id())));
  }

  private Facts<Contact> contact(String name, Facts<Account> account) {
    return book.put(CONTACT, CONTACT.name.to(name), CONTACT.account.to(Ref.to(account.id())));
  }

  private void relate(Facts<Account> from, Facts<Account> to) {
    book.put(
        ACCOUNT_RELATION,
        ACCOUNT_RELATION.intermediary.to(Ref.to(from.id())),
        ACCOUNT_RELATION.endCustomer.to(Ref.to(to.id())));
  }

  private void relate(long one, long other) {
    book.put(
        CONTACT_RELATION,
        CONTACT_RELATION.contact.to(Ref.to(one)),
        CONTACT_RELATION.other.to(Ref.to(other)));
  }
}
