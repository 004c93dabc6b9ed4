/** SQL for what stands in place of an assignment for the partner whose `part` it is. */
export const INSTEAD = `
  select instead.id, instead.exercise, instead.translations from assignment instead
  join assignment_part own on own.assignment_id = instead.id
  where instead.in_place_of = part.assignment_id and own.partner_id = part.partner_id
    and instead.withdrawn_at is null`;
