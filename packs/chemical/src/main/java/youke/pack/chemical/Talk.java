package youke.pack.chemical;

/** What people write about their dealings with customers. */
final class Talk {
  private Talk() {}

  /** Why a customer wants what a deal is about. */
  static String need(Dice dice, Deal deal) {
    String item = deal.items().getFirst().shortName();
    return dice.one(
        "客户现用其他厂家的" + item + "，月用量约 " + dice.between(2, 40) * 10 + " 吨，希望引入第二供应商，关注到厂价和交期。",
        "新产线预计下季度投产，" + item + "为主要原料，需提前锁定货源，技术部要求先做小试。",
        "年度招标，" + item + "按月均价结算加点，要求账期 45 天，评标看质量稳定性和交付记录。",
        "原供应商近期质量波动，客户希望尽快试用我司" + item + "，样品已要求本周寄出。",
        "客户计划扩产，" + item + "需求预计增加三成，对价格敏感，需对比华东到岸价。",
        "老客户增加新牌号，" + item + "用于出口订单，需要提供合规声明和批次质检单。");
  }

  /** A competitor, made up as everybody here. */
  static String competitor(Dice dice) {
    return dice.one("屿峤化学", "北檀石化", "澜沧新材", "曜禾化工", "某进口品牌", "当地贸易商", "临港氯碱");
  }

  /** What is said of a lost deal. */
  static String lost(Dice dice, String reason) {
    int yuan = dice.between(5, 40) * 10;
    return switch (reason) {
      case "PRICE" -> "对手到厂价低 " + yuan + " 元/吨，我司无法跟进。";
      case "QUALITY" -> "客户复检一项指标偏高，技术部未通过。";
      case "DELIVERY" -> "客户要求 3 天到货，装置检修期间排不出货。";
      case "CREDIT" -> "客户要求 90 天账期，信用审批未通过。";
      case "COMPETITOR" -> "客户与原供应商续签年度合同。";
      case "RELATION" -> "采购负责人更换，新负责人倾向原渠道。";
      case "CANCELLED" -> "客户项目延期，需求取消。";
      default -> "多次跟进没有结论，先关闭，下季度再启动。";
    };
  }
}
