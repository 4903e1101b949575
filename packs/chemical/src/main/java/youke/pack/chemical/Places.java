package youke.pack.chemical;

import java.util.List;
import youke.org.Regions;
import youke.org.Regions.Region;

/** Where customers are: cities of the provinces in which we sell, with made-up streets. */
final class Places {
  private static final String[] PARKS = {
    "化工产业园", "经济技术开发区", "高新技术产业开发区", "工业园区", "新材料产业园", "临港工业区"
  };
  private static final String[] ROADS = {
    "望江路", "云帆路", "青禾路", "海棠大道", "滨湖路", "兴业三路", "创新大道", "翠屏路", "长乐街", "东港路", "北辰路", "纬七路", "经十二路",
    "明珠大道", "通达路", "金桥路"
  };

  /**
   * A place.
   *
   * @param region the division's code
   * @param city the city's name without 市
   */
  record Place(String region, String city, String province, String address) {}

  private final Dice dice;

  Places(Dice dice) {
    this.dice = dice;
  }

  Place in(String province) {
    String provinceName = name(province);
    Region city = dice.one(Regions.below(province));
    boolean municipality = city.code().length() > 4;
    List<Region> districts = municipality ? List.of(city) : Regions.below(city.code());
    Region district = districts.isEmpty() ? city : dice.one(districts);
    String cityName = municipality ? provinceName : city.name().zh();
    String address =
        (municipality ? provinceName : provinceName + cityName)
            + (district.equals(city) && !municipality ? "" : district.name().zh())
            + dice.one(PARKS)
            + dice.one(ROADS)
            + dice.between(1, 398)
            + "号";
    return new Place(district.code(), shortened(cityName), provinceName, address);
  }

  private static String name(String code) {
    return Regions.find(code).map(region -> region.name().zh()).orElseThrow();
  }

  private static String shortened(String city) {
    return city.endsWith("市") ? city.substring(0, city.length() - 1) : city;
  }
}
