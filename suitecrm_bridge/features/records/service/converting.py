"""A lead becomes a contact, an account, an opportunity: within the person's permissions, and written down."""

from suitecrm_bridge.core.errors import Forbidden, Invalid, NotFound
from suitecrm_bridge.crm import Conversion, Converted, LinkRecord, MakeRecord, PartName, Row
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.model.conversion import PARTS, KnownPart, NewPart, Wish
from suitecrm_bridge.features.records.ports import Conversions, ReachOf, Records, Schemas, Validation, Values
from suitecrm_bridge.features.records.service.reach import Reach
from suitecrm_bridge.web.identity import Identity

_REFUSED = "Some fields cannot be accepted."


class ConvertingService:
    def __init__(
        self,
        conversions: Conversions,
        records: Records,
        schemas: Schemas,
        validation: Validation,
        trail: AuditTrail,
        reach_of: ReachOf,
    ) -> None:
        self._conversions = conversions
        self._records = records
        self._schemas = schemas
        self._validation = validation
        self._trail = trail
        self._reach = Reach(reach_of, schemas)

    def convert(self, who: Identity, lead_id: str, wish: Wish) -> Converted:
        """The same wish again changes nothing. Raises NotFound, Forbidden, Invalid by part and field, and Conflict
        when the lead was converted into something else."""
        own = self._reach.is_own("Leads", "convert")
        if not is_id(lead_id):
            raise NotFound("There is no such record of Leads.")
        lead = self._records.record(who, "Leads", lead_id)
        if own:
            self._reach.must_be_mine(who, lead)
        parts = {name: self._part(who, name, part, lead) for name, part in wish.parts.items()}
        done = self._conversions.convert(who, Conversion(lead_id, **parts, activities=wish.activities))
        if done.status == "converted":
            self._write_down(who, done, wish)
        return done

    def _part(self, who: Identity, name: PartName, part: NewPart | KnownPart, lead: Row) -> MakeRecord | LinkRecord:
        module = PARTS[name]
        if isinstance(part, KnownPart):
            self._must_be_linkable(who, name, part)
            return LinkRecord(part.id)
        own = self._reach.is_own(module, "create")
        owner = part.fields.get("assigned_user_id") or lead.fields.get("assigned_user_id")
        if own and owner != who.user_id:
            raise Forbidden("You may create records only for yourself.")
        return MakeRecord(part.id, self._checked(who, name, part.fields))

    def _must_be_linkable(self, who: Identity, name: PartName, part: KnownPart) -> None:
        own = self._reach.is_own(PARTS[name], "link")
        if not is_id(part.id):
            raise Invalid(_REFUSED, details={f"{name}.id": ["Not a record id."]})
        if own:
            self._reach.must_be_mine(who, self._records.record(who, PARTS[name], part.id))

    def _checked(self, who: Identity, name: PartName, fields: Values) -> Values:
        """What is missing comes from the lead; whether it is enough SuiteCRM says."""
        if not fields:
            return {}
        try:
            return self._validation.changes(self._schemas.of(who, PARTS[name]), fields)
        except Invalid as wrong:
            placed = {f"{name}.fields.{at}": reasons for at, reasons in (wrong.details or {}).items()}
            raise Invalid(_REFUSED, details=placed) from None

    def _write_down(self, who: Identity, done: Converted, wish: Wish) -> None:
        found = {name: getattr(done, name) for name in PARTS}
        details = {str(name): part.id for name, part in found.items() if part is not None}
        self._trail.record(Deed("lead.converted", who.actor, ("Leads", done.lead_id), details=details))
        for name, part in found.items():
            asked = wish.parts.get(name)
            if part is not None and part.status == "created" and isinstance(asked, NewPart):
                origin = {"converted_from": done.lead_id}
                deed = Deed("record.created", who.actor, (part.module, part.id), after=asked.fields, details=origin)
                self._trail.record(deed)
