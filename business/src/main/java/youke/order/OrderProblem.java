package youke.order;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can stand in the way of an order. */
public enum OrderProblem implements ProblemCode {
  OVER_CREDIT_LIMIT(
      Fault.RULE,
      "超出信用额度：额度 {limit}，其他未完成订单 {open}，本单 {total}，超出 {over}",
      "Over the credit limit of {limit}: other open orders {open}, this order {total}, over by {over}"),
  ORDER_WITHOUT_LINES(
      Fault.RULE, "订单还没有明细，请先添加产品", "The order has no lines yet; add products first"),
  ORDER_NOT_CONFIRMED(Fault.CONFLICT, "订单尚未确认", "The order has not been confirmed"),
  ORDER_IN_DELIVERY(
      Fault.CONFLICT, "订单已发货，不能取消", "The order is in delivery and cannot be cancelled"),
  ORDER_CLOSED(Fault.CONFLICT, "订单{status}", "The order is closed ({status})"),
  ORDER_NOT_DRAFT(
      Fault.CONFLICT, "订单{status}，内容不能再改", "The order is {status}; its contents are final");

  private final Fault fault;
  private final Label text;

  OrderProblem(Fault fault, String zh, String en) {
    this.fault = fault;
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public Label text() {
    return text;
  }
}
