package youke.quote;

import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.COMPANY;
import static youke.kernel.model.Scope.DEPARTMENT_AND_BELOW;
import static youke.kernel.model.Scope.OWN;
import static youke.kernel.model.Scope.TEAM;
import static youke.kernel.model.Visibility.MASKED;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.SERVICE_READER;
import static youke.org.Roles.help;
import static youke.org.Roles.keep;
import static youke.org.Roles.keepAll;

import java.math.BigDecimal;
import java.time.LocalDate;
import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.opportunity.Opportunity;
import youke.pricing.PricedDocument;

/** An offer to a customer: what, how much, at which price, until when. */
public final class Quote extends PricedDocument<Quote> {
  public static final Quote QUOTE = new Quote();

  public final Field<Quote, String> name =
      text("name", "报价主题", "Subject").required().searched().indexed();
  public final Field<Quote, String> number = numbered("BJ-{yyyy}{MM}{0000}");
  public final Link<Quote, Opportunity> opportunity =
      link("opportunity", "商机", "Opportunity", () -> OPPORTUNITY)
          .under()
          .collectedAs("quotes", "报价", "Quotes");
  public final Field<Quote, QuoteStatus> status =
      choice("status", "状态", "Status", QuoteStatus.class)
          .derived()
          .preset(QuoteStatus.DRAFT)
          .indexed();

  /** 1 for the first version. */
  public final Field<Quote, BigDecimal> revision =
      number("revision", "版本", "Revision", 0).derived().preset(BigDecimal.ONE);

  public final Link<Quote, Quote> previous =
      link("previous", "上一版本", "Previous version", () -> QUOTE)
          .collectedAs("revisions", "后续版本", "Later versions");
  public final Field<Quote, LocalDate> quotedOn =
      date("quotedOn", "报价日期", "Quoted on").required().preset(new Default.Today<>()).indexed();
  public final Field<Quote, LocalDate> validUntil =
      date("validUntil", "有效期至", "Valid until").indexed();
  public final Field<Quote, String> serviceTerms =
      longText("serviceTerms", "服务条款", "Service terms");
  public final Field<Quote, String> note = longText("note", "备注", "Remarks");

  public final Field<Quote, LocalDate> sentOn = date("sentOn", "发出日期", "Sent on").derived();
  public final Field<Quote, LocalDate> acceptedOn =
      date("acceptedOn", "接受日期", "Accepted on").derived();
  public final Field<Quote, String> acceptedReference =
      text("acceptedReference", "客户确认编号", "Customer's confirmation", 80).derived();
  public final Field<Quote, LocalDate> declinedOn =
      date("declinedOn", "拒绝日期", "Declined on").derived();
  public final Field<Quote, String> declineReason =
      text("declineReason", "拒绝原因", "Why declined").derived();

  private Quote() {
    super("quote", "报价", "Quote", "quotes", "报价", "Quotes");
    previous.derived();
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, help(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
    grants(SERVICE_READER, READ.in(COMPANY));
    shows(SERVICE_READER, MASKED, gross, net, amount, tax, total, payment);
    list("open", "进行中报价", "Open quotes", "status in ['DRAFT', 'IN_APPROVAL', 'SENT']")
        .columns(name, number, account, status, total, quotedOn, validUntil, owner())
        .sortedDown(quotedOn);
    list("mine", "我的报价", "My quotes", "owner == me()")
        .columns(name, number, account, status, total, quotedOn, validUntil)
        .sortedDown(quotedOn);
    list(
            "expiring",
            "7 天内到期",
            "Expiring within 7 days",
            "status == 'SENT' && nextDays(validUntil, 7)")
        .columns(name, number, account, total, validUntil, owner())
        .sorted(validUntil);
    list("all", "全部报价", "All quotes", "")
        .columns(name, number, revision, account, status, total, quotedOn, owner())
        .sortedDown(quotedOn);
    declareForm();
  }

  private void declareForm() {
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            account,
            contact,
            opportunity,
            status,
            revision,
            previous,
            quotedOn,
            validUntil,
            owner())
        .group("prices", "价格", "Prices", priceBook, currency, taxIncluded)
        .group("totals", "合计", "Totals", gross, net, amount, tax, total)
        .group(
            "terms",
            "商务条款",
            "Terms",
            payment,
            transport,
            deliveryTerms,
            deliveryAddress,
            customerReference,
            serviceTerms,
            note)
        .group(
            "result",
            "结果",
            "Result",
            sentOn,
            acceptedOn,
            acceptedReference,
            declinedOn,
            declineReason);
  }

  @Override
  public Field<Quote, LocalDate> pricedOn() {
    return quotedOn;
  }
}
