package coop.commonwage.surplus.store;

import coop.commonwage.surplus.application.MinuteBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The minute book through JPA, in the transaction that is open. */
@ApplicationScoped
public class JpaMinuteBook implements MinuteBook {

  @PersistenceContext(unitName = "surplus")
  EntityManager entities;

  @Override
  public List<Entry> newestFirst() {
    return entities
        .createQuery(
            "select r from ResolutionRow r order by r.heldOn desc, r.number desc",
            ResolutionRow.class)
        .getResultList()
        .stream()
        .map(ResolutionRow::entry)
        .toList();
  }
}
