package coop.commonwage.rules.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML file read strictly: every scalar stays the text it is until somebody says what it must be,
 * and everything that is wrong says in which file and line.
 */
public final class YamlDocument {

  private YamlDocument() {}

  /**
   * Reads a file whose outermost value is a mapping.
   *
   * @param file the name used in messages: {@code uk/income-tax.yaml}
   * @throws RulesRefused naming file and line
   */
  public static YamlMap read(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setSchema(new FailsafeSchema()).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> refused(file, 1, "the file is empty"));
      return new YamlValue(file, "the file", root).map();
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw refused(file, line, "not YAML: " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      throw refused(file, 1, "not YAML: " + wrong.getMessage());
    }
  }

  static RulesRefused refused(String file, int line, String message) {
    return new RulesRefused(List.of(file + ":" + line + ": " + message));
  }
}
