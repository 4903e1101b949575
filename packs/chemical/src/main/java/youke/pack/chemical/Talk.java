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

  static String acquaintance(Dice dice, String kind) {
    return switch (kind) {
      case "CLASSMATE" -> dice.one("大学同班", "研究生同门", "高中同学");
      case "FORMER_COLLEAGUE" -> "曾在同一家企业共事 " + dice.between(2, 8) + " 年";
      case "FRIEND" -> dice.one("经常一起打球", "行业协会相识", "多年朋友");
      case "RELATIVE" -> "亲属关系，谈判时注意";
      case "SUPERIOR" -> "汇报对象";
      case "RIVAL" -> "两人对供应商意见不一";
      default -> "同一公司，配合密切";
    };
  }

  static String callSubject(Dice dice, Topic topic) {
    String who = topic.with().called();
    String item = topic.item().shortName();
    return dice.one(
        "与" + who + "沟通" + item + "价格",
        who + "询" + item + "交期",
        "确认" + item + "下月用量",
        "跟进" + who + "试用反馈",
        "与" + who + "核对到货情况",
        "催办对账与开票");
  }

  static String call(Dice dice, Topic topic) {
    String item = topic.item().shortName();
    int tons = dice.between(2, 24) * 5;
    int yuan = dice.between(3, 25) * 10;
    return dice.one(
        "下月计划用 " + item + " 约 " + tons + " 吨，希望价格再让 " + yuan + " 元/吨，已说明近期原料上涨，约定周三前答复。",
        "上批" + item + "已到货，卸车顺利，质检合格，月底对账。",
        "对方正在比价，另一家报价低 " + yuan + " 元/吨但要现款，我司优势在账期和稳定供货。",
        "装置检修到月中，检修期间停采，恢复后首单 " + tons + " 吨。",
        "技术部门对" + item + "样品满意，等生产部排中试。",
        "财务反馈发票抬头有变更，已请对方发书面通知。",
        "询问" + item + "下周行情，客户倾向分批下单，本周先订 " + tons + " 吨。",
        "客户库存偏高，本月不再追加，月底再联系。");
  }

  static String visitSubject(Topic topic, String purpose) {
    String name = topic.customer().shortName();
    return switch (purpose) {
      case "TECHNICAL" -> name + "技术交流：" + topic.item().shortName();
      case "NEGOTIATION" -> name + "商务谈判";
      case "SAMPLE" -> name + "样品试用跟进";
      case "PAYMENT" -> name + "对账催款";
      case "FIRST" -> "首次拜访" + name;
      default -> name + "例行回访";
    };
  }

  static String visit(Dice dice, Topic topic) {
    String who = topic.with().called();
    String item = topic.item().shortName();
    int tons = dice.between(3, 60) * 10;
    return dice.one(
        "拜访" + who + "，参观车间。" + item + "月用量约 " + tons + " 吨，目前两家供应商，份额各半，我司有机会提升到六成。",
        "与" + who + "及技术人员座谈，对" + item + "的批次稳定性提出要求，需提供近六个月质检数据。",
        who + "介绍新产线进度，预计下季度投产，" + item + "需求增加约 " + tons + " 吨/月，已记录技术参数。",
        "现场看样，" + item + "试用三天，流动性和色度均达标，下一步做中试。",
        "与财务对账，超期货款承诺本周五前支付，已取得书面确认。",
        "商谈年度框架：月均价减 " + dice.between(2, 12) * 10 + " 元/吨，账期 45 天，" + who + "需上报总经理。",
        "例行回访，客户满意度良好，反映物流司机未提前联系，已转物流改进。");
  }

  static String note(Dice dice, Topic topic) {
    String who = topic.with().called();
    String item = topic.item().shortName();
    int yuan = dice.between(3, 30) * 10;
    return dice.one(
        "微信沟通：" + who + "要" + item + "最新质检单，已发。",
        who + "转告对手" + competitor(dice) + "近期" + item + "到厂价低 " + yuan + " 元/吨，需关注。",
        "客户下半年扩产，" + item + "是重点机会，安排技术服务配合。",
        "已寄" + item + "样品 " + dice.between(1, 5) + " kg，快递三天到。",
        "客户采购流程：技术确认 → 试用 → 招标，关键人是" + who + "。",
        "合同盖章件已收，原件归档。",
        "客户提出每车附质检单、司机须穿劳保用品，已备注到订单要求。",
        "行情提示：" + item + "本周上调 " + yuan + " 元/吨，已通知客户锁价。");
  }

  static String task(Dice dice, Topic topic) {
    String who = topic.with().called();
    String item = topic.item().shortName();
    return dice.one(
        "给" + who + "发" + item + "报价",
        "寄" + item + "样品并确认收货",
        "约" + who + "上门拜访",
        "确认" + topic.customer().shortName() + "下月用量",
        "跟进" + item + "试用结果",
        "与财务核对" + topic.customer().shortName() + "应收",
        "准备" + item + "技术资料",
        "回复" + who + "账期申请");
  }
}
