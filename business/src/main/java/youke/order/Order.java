package youke.order;

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
import static youke.quote.Quote.QUOTE;

import java.time.LocalDate;
import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.opportunity.Opportunity;
import youke.pricing.Figures;
import youke.pricing.PricedDocument;
import youke.quote.Quote;

/** A sales order: what a customer has bought. */
public final class Order extends PricedDocument<Order> {
  public static final Order ORDER = new Order();

  public final Field<Order, String> number = numbered("DD-{yyyy}{MM}{0000}");
  public final Link<Order, Quote> quote =
      link("quote", "来源报价", "Quote", () -> QUOTE).collectedAs("orders", "订单", "Orders");
  public final Link<Order, Opportunity> opportunity =
      link("opportunity", "商机", "Opportunity", () -> OPPORTUNITY)
          .under()
          .collectedAs("orders", "订单", "Orders");
  public final Field<Order, OrderStatus> status =
      choice("status", "状态", "Status", OrderStatus.class)
          .derived()
          .preset(OrderStatus.DRAFT)
          .indexed();
  public final Field<Order, LocalDate> orderedOn =
      date("orderedOn", "下单日期", "Ordered on").required().preset(new Default.Today<>()).indexed();
  public final Field<Order, LocalDate> requestedOn =
      date("requestedOn", "要求交期", "Requested delivery").indexed();
  public final Field<Order, LocalDate> shippedOn = date("shippedOn", "发货日期", "Shipped on");
  public final Field<Order, String> consignee = text("consignee", "收货人", "Consignee");
  public final Field<Order, Money> freight =
      money("freight", "运费", "Freight").checked(Figures.NOT_NEGATIVE);
  public final Field<Order, String> note = longText("note", "备注", "Remarks");

  public final Field<Order, LocalDate> confirmedOn =
      date("confirmedOn", "确认日期", "Confirmed on").derived();
  public final Field<Order, LocalDate> completedOn =
      date("completedOn", "完成日期", "Completed on").derived();
  public final Field<Order, LocalDate> cancelledOn =
      date("cancelledOn", "取消日期", "Cancelled on").derived();
  public final Field<Order, String> cancelReason =
      text("cancelReason", "取消原因", "Why cancelled").derived();

  private Order() {
    super("order", "销售订单", "Sales order", "orders", "订单", "Orders");
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, help(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
    grants(SERVICE_READER, READ.in(COMPANY));
    shows(SERVICE_READER, MASKED, gross, net, amount, tax, total, freight, payment);
    list("open", "未完成订单", "Open orders", "status in ['DRAFT', 'CONFIRMED', 'IN_DELIVERY']")
        .columns(number, account, status, total, orderedOn, requestedOn, owner())
        .sortedDown(orderedOn);
    list("mine", "我的订单", "My orders", "owner == me()")
        .columns(number, account, status, total, orderedOn, requestedOn)
        .sortedDown(orderedOn);
    list("late", "逾期未发", "Late", "status in ['DRAFT', 'CONFIRMED'] && requestedOn < today()")
        .columns(number, account, status, total, requestedOn, owner())
        .sorted(requestedOn);
    list("all", "全部订单", "All orders", "")
        .columns(number, account, status, gross, net, total, orderedOn, requestedOn, owner())
        .sortedDown(orderedOn);
    declareForm();
  }

  private void declareForm() {
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            account,
            contact,
            quote,
            opportunity,
            status,
            orderedOn,
            requestedOn,
            customerReference,
            owner())
        .group("prices", "价格", "Prices", priceBook, currency, taxIncluded)
        .group("totals", "合计", "Totals", gross, net, amount, tax, total, freight)
        .group(
            "delivery",
            "交付与付款",
            "Delivery and payment",
            payment,
            transport,
            deliveryTerms,
            consignee,
            deliveryAddress,
            shippedOn,
            note)
        .group("progress", "进展", "Progress", confirmedOn, completedOn, cancelledOn, cancelReason);
  }

  @Override
  public Field<Order, LocalDate> pricedOn() {
    return orderedOn;
  }
}
