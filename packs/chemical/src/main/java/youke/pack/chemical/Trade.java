package youke.pack.chemical;

import java.util.List;

/** A trade of customers: what their companies are called, and what they buy. */
enum Trade {
  CHEMICALS(
      18, List.of("化工", "精细化工", "化学", "石化", "新材料"), List.of("CHLOR", "ACID", "ORGANIC", "SOLVENT")),
  PLASTICS(
      24,
      List.of("塑业", "管业", "塑料制品", "型材", "高分子材料", "薄膜科技"),
      List.of("PVC", "OLEFIN", "STYRENE", "PLASTICISER", "STABILISER", "PIGMENT")),
  COATINGS(
      14,
      List.of("涂料", "油墨", "树脂", "胶粘材料"),
      List.of("SOLVENT", "RESIN", "PIGMENT", "ORGANIC", "ISO")),
  TEXTILE(8, List.of("印染", "化纤", "纺织", "助剂"), List.of("CHLOR", "ACID", "SURFACTANT", "ORGANIC")),
  AUTOMOTIVE(6, List.of("汽车内饰", "汽车部件", "座椅"), List.of("ISO", "POLYOL", "STYRENE", "FLAME")),
  CONSTRUCTION(
      8, List.of("保温材料", "防水材料", "建材", "门窗"), List.of("ISO", "POLYOL", "PVC", "FLAME", "RESIN")),
  ELECTRONICS(
      5, List.of("电子材料", "线缆", "新能源材料"), List.of("SOLVENT", "FLAME", "PLASTICISER", "STABILISER")),
  PHARMA(4, List.of("制药", "生物医药", "医药中间体"), List.of("SOLVENT", "ORGANIC", "ACID")),
  AGRO(3, List.of("农化", "作物科学"), List.of("ORGANIC", "SOLVENT", "SURFACTANT")),
  ENERGY(3, List.of("水务", "环保科技", "水处理"), List.of("WATER", "CHLOR", "ACID")),
  PACKAGING(4, List.of("包装材料", "印刷包装"), List.of("OLEFIN", "SOLVENT", "STYRENE")),
  WHOLESALE(
      3,
      List.of("化工贸易", "供应链", "化工销售"),
      List.of("SOLVENT", "PVC", "OLEFIN", "CHLOR", "PIGMENT", "ISO"));

  private final int weight;
  private final List<String> names;
  private final List<String> categories;

  Trade(int weight, List<String> names, List<String> categories) {
    this.weight = weight;
    this.names = names;
    this.categories = categories;
  }

  static Trade any(Dice dice) {
    List<Trade> all = List.of(values());
    return dice.weighted(all, all.stream().mapToInt(trade -> trade.weight).toArray());
  }

  /** What stands for the trade in a company's name. */
  List<String> names() {
    return names;
  }

  /** Codes of the product categories that such a company buys from. */
  List<String> categories() {
    return categories;
  }
}
