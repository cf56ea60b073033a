package coop.commonwage.people.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Address lines as one text, a line of it each. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> lines) {
    return String.join("\n", lines);
  }

  @Override
  public List<String> convertToEntityAttribute(String text) {
    return text.lines().toList();
  }
}
