package youke.customer;

import static youke.kernel.model.Hue.AMBER;
import static youke.kernel.model.Hue.BLUE;
import static youke.kernel.model.Hue.GRAY;
import static youke.kernel.model.Hue.GREEN;
import static youke.kernel.model.Hue.RED;
import static youke.kernel.model.Hue.TEAL;
import static youke.kernel.model.Hue.VIOLET;
import static youke.org.Dictionaries.dictionary;
import static youke.org.Dictionaries.entry;

import youke.kernel.catalog.DictionaryContents;

/** The dictionaries of customers with the entries that they start with. */
final class CustomerDictionaries {
  static final DictionaryContents LEVEL =
      dictionary(
          "accountLevel",
          "客户级别",
          "Account level",
          entry("STRATEGIC", "战略", "Strategic", VIOLET),
          entry("KEY", "重点", "Key", BLUE),
          entry("NORMAL", "普通", "Normal", GRAY),
          entry("PROSPECT", "潜在", "Prospect", AMBER));

  static final DictionaryContents TRADE =
      dictionary(
          "trade",
          "行业",
          "Trade",
          entry("CHEMICALS", "化工", "Chemicals"),
          entry("PLASTICS", "塑料橡胶", "Plastics and rubber"),
          entry("TEXTILE", "纺织化纤", "Textiles and fibres"),
          entry("COATINGS", "涂料油墨", "Coatings and inks"),
          entry("PHARMA", "医药", "Pharmaceuticals"),
          entry("AGRO", "农药化肥", "Agrochemicals"),
          entry("ELECTRONICS", "电子", "Electronics"),
          entry("AUTOMOTIVE", "汽车", "Automotive"),
          entry("MACHINERY", "机械设备", "Machinery"),
          entry("CONSTRUCTION", "建筑建材", "Construction"),
          entry("ENERGY", "能源", "Energy"),
          entry("PACKAGING", "包装印刷", "Packaging and printing"),
          entry("FOOD", "食品饮料", "Food and beverages"),
          entry("RETAIL", "零售", "Retail"),
          entry("WHOLESALE", "贸易批发", "Wholesale"),
          entry("LOGISTICS", "交通物流", "Transport and logistics"),
          entry("IT", "信息技术", "Information technology"),
          entry("FINANCE", "金融", "Finance"),
          entry("MEDICAL", "医疗卫生", "Medical"),
          entry("SERVICES", "服务业", "Services"),
          entry("GOVERNMENT", "政府与事业单位", "Government"),
          entry("OTHER", "其他", "Other"));

  static final DictionaryContents SOURCE =
      dictionary(
          "accountSource",
          "来源",
          "Source",
          entry("EXHIBITION", "展会", "Exhibition"),
          entry("REFERRAL", "客户介绍", "Referral"),
          entry("COLD_CALL", "电话开发", "Cold call"),
          entry("VISIT", "上门拜访", "Visit"),
          entry("WEBSITE", "官网", "Website"),
          entry("MARKETPLACE", "电商平台", "Marketplace"),
          entry("CAMPAIGN", "市场活动", "Campaign"),
          entry("INTERMEDIARY", "中间商", "Intermediary"),
          entry("IMPORT", "导入", "Import"),
          entry("OTHER", "其他", "Other"));

  static final DictionaryContents SETTLEMENT =
      dictionary(
          "settlement",
          "结算方式",
          "Settlement",
          entry("PREPAID", "款到发货", "Payment before delivery"),
          entry("ON_DELIVERY", "货到付款", "Payment on delivery"),
          entry("MONTHLY", "月结", "Monthly"),
          entry("MONTHLY_AVERAGE", "月均价 + 加点", "Monthly average plus premium"),
          entry("ACCEPTANCE", "银行承兑", "Bank acceptance"),
          entry("LETTER_OF_CREDIT", "信用证", "Letter of credit"),
          entry("INSTALMENTS", "分期付款", "Instalments"));

  static final DictionaryContents CREDIT_GRADE =
      dictionary(
          "creditGrade",
          "信用等级",
          "Credit grade",
          entry("AAA", "AAA", "AAA", GREEN),
          entry("AA", "AA", "AA", TEAL),
          entry("A", "A", "A", BLUE),
          entry("B", "B", "B", AMBER),
          entry("C", "C", "C", RED));

  static final DictionaryContents UNIT_KIND =
      dictionary(
          "unitKind",
          "单位类型",
          "Unit kind",
          entry("OFFICE", "科室", "Office"),
          entry("DEPARTMENT", "部门", "Department"),
          entry("WORKSHOP", "车间", "Workshop"),
          entry("PLANT", "工厂", "Plant"),
          entry("LABORATORY", "实验室", "Laboratory"),
          entry("WAREHOUSE", "仓库", "Warehouse"));

  static final DictionaryContents RELATION_KIND =
      dictionary(
          "relationKind",
          "人脉关系",
          "Contact relation",
          entry("COLLEAGUE", "同事", "Colleague"),
          entry("FORMER_COLLEAGUE", "前同事", "Former colleague"),
          entry("CLASSMATE", "同学", "Fellow student"),
          entry("FRIEND", "朋友", "Friend"),
          entry("RELATIVE", "亲属", "Relative"),
          entry("SUPERIOR", "上下级", "Superior"),
          entry("RIVAL", "竞争", "Rival", RED));

  static final DictionaryContents ACCOUNT_RELATION_KIND =
      dictionary(
          "accountRelationKind",
          "合作方式",
          "Kind of intermediary",
          entry("AGENT", "代理", "Agent"),
          entry("DISTRIBUTOR", "经销", "Distributor"),
          entry("TRADER", "贸易", "Trader"),
          entry("REFERRER", "居间介绍", "Referrer"));

  private CustomerDictionaries() {}
}
