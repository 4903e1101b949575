package youke.kernel.model;

/** Colour of a value; it marks a state and never decorates. */
public enum Hue {
  GRAY,
  BLUE,
  TEAL,
  GREEN,
  AMBER,
  RED,
  VIOLET
}
