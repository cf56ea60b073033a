package coop.commonwage.pay.rest;

import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.InstructionKind;
import java.util.List;
import java.util.Locale;

/** A kind of instruction and what it asks for. */
public record InstructionKindView(String kind, List<FieldView> entries) {

  /** One of its entries. */
  public record FieldView(String name, String type, boolean required, List<String> choices) {

    static FieldView of(Field field) {
      return new FieldView(
          field.name(),
          field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          field.isRequired(),
          field.choices());
    }
  }

  static InstructionKindView of(InstructionKind<?> kind) {
    return new InstructionKindView(kind.word(), kind.fields().stream().map(FieldView::of).toList());
  }
}
