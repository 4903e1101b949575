package youke.bench;

import java.util.List;
import java.util.Random;

/** Plausible names of Chinese firms, 8 to 16 characters, the same for the same seed. */
public final class CompanyNames {
  private static final List<String> PLACES =
      List.of(
          "上海", "北京", "重庆", "广州", "深圳", "长沙", "厦门", "青岛", "宁波", "江苏", "浙江", "山东", "四川", "天津市",
          "无锡市", "苏州工业园区", "张家港", "淄博", "东莞市", "佛山");
  private static final List<String> TRADES =
      List.of(
          "石化", "化工", "新材料", "塑料", "树脂", "涂料", "贸易", "精细化工", "环保科技", "能源", "橡胶", "实业", "国际贸易",
          "供应链管理", "润滑油", "生物科技");
  private static final List<String> FORMS =
      List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "厂");
  private static final String BRAND = "远川鑫燕华润恒力盛虹荣万泰瑞丰安诚信达隆兴海天宏利博创金源明德佳美永长春和顺东方中新亿通嘉禾康乐宇航浩瀚";

  private final Random random;

  public CompanyNames(long seed) {
    this.random = new Random(seed);
  }

  public String next() {
    StringBuilder name = new StringBuilder(one(PLACES));
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append(BRAND.charAt(random.nextInt(BRAND.length())));
    }
    return name.append(one(TRADES)).append(one(FORMS)).toString();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
