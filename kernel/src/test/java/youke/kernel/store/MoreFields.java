package youke.kernel.store;

import java.util.List;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.Definitions;
import youke.kernel.model.Extension;
import youke.kernel.model.Kind;
import youke.kernel.sample.Account;
import youke.kernel.sample.Deal;
import youke.kernel.sample.Sample;

/** Formula fields of every result, some of them over others. */
final class MoreFields {
  private MoreFields() {}

  private static final class OfAccount extends Extension<Account> {
    OfAccount() {
      super(Account.ACCOUNT);
      formula("years", "年数", "Years", new Kind.Decimal(2), "(today() - since) / 365");
      formula(
          "grade", "评级", "Grade", new Kind.Text(20), "level == 'A' ? 'top' : name + '/' + region");
      formula(
          "used", "使用率", "Used", new Kind.Percent(), "deals.sum(d, d.amount) / creditLimit * 100");
      formula("due", "到期", "Due", new Kind.Date(), "since + days(staff)");
      formula("busy", "在途", "Busy", new Kind.Flag(), "deals.exists(d, d.status == 'OPEN')");
      formula("total", "合计", "Total", new Kind.Amount(2), "openAmount + creditLimit - creditLimit");
      formula(
          "square", "平方", "Square", new Kind.Decimal(0), "perHead * perHead * perHead * perHead");
      formula("above", "上级人均", "Above", new Kind.Decimal(4), "coalesce(parent.perHead, -1)");
      formula("touched", "触达", "Touched", new Kind.Moment(), "coalesce(lastContact, createdAt)");
      formula(
          "weight",
          "权重",
          "Weight",
          new Kind.Decimal(4),
          "deals.avg(d, d.probability) + children.max(c, c.staff) * round(years)");
    }
  }

  private static final class OfDeal extends Extension<Deal> {
    OfDeal() {
      super(Deal.DEAL);
      formula("expected", "期望金额", "Expected", new Kind.Amount(2), "amount * probability / 100");
      formula(
          "listed",
          "明细金额",
          "Listed",
          new Kind.Amount(4),
          "lines.filter(l, l.quantity > 1).sum(l, l.price * l.quantity)");
    }
  }

  static Catalog catalog() {
    Contents sample = Sample.CONTENTS; // before its entities, which need its roles
    Contents more = Contents.of("more").extensions(new OfAccount(), new OfDeal());
    return Catalog.compile(List.of(sample, more), Definitions.NONE).orThrow();
  }
}
