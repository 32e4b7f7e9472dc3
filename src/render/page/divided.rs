//! A length divided by counts.

/// How long each part is: by its share, and never shorter than `least`, where the room is enough for that. Together they fill it.
pub(super) fn divided(counts: &[usize], room: usize, least: usize) -> Vec<usize> {
    let mut lengths: Vec<Option<usize>> = vec![None; counts.len()];
    loop {
        let (room, all) = left(counts, &lengths, room);
        let is_short = |at: &usize| lengths[*at].is_none() && counts[*at] * room < least * all;
        match (0..counts.len()).find(is_short) {
            Some(short) => lengths[short] = Some(least),
            None => return filled(counts, &lengths, room, all),
        }
    }
}

/// What is left for those that have no length yet, and how many they count together.
fn left(counts: &[usize], lengths: &[Option<usize>], room: usize) -> (usize, usize) {
    let taken: usize = lengths.iter().flatten().sum();
    let open = counts.iter().zip(lengths).filter(|(_, length)| length.is_none());
    (room.saturating_sub(taken), open.map(|(count, _)| count).sum())
}

/// Those that have none get their share, each from where the one before it ends, so that nothing is lost in rounding.
fn filled(counts: &[usize], lengths: &[Option<usize>], room: usize, all: usize) -> Vec<usize> {
    let mut counted = 0;
    let share = |counted: usize| (counted * room).checked_div(all).unwrap_or(0);
    let each = counts.iter().zip(lengths).map(|(count, length)| {
        length.unwrap_or_else(|| {
            let from = share(counted);
            counted += count;
            share(counted) - from
        })
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_as_long_as_their_share() {
        assert_eq!(divided(&[1, 1, 2], 100, 10), [25, 25, 50]);
        assert_eq!(divided(&[1, 1, 1], 100, 10).iter().sum::<usize>(), 100);
    }

    #[test]
    fn no_part_is_shorter_than_the_least_and_together_they_fill_the_room() {
        for counts in [vec![1, 300], vec![1, 1, 1, 1, 1, 1, 1, 1, 300], vec![7], vec![5; 9], vec![40, 1, 2, 1000]] {
            let lengths = divided(&counts, 264, 16);
            assert!(lengths.iter().all(|length| *length >= 16), "{counts:?}: {lengths:?}");
            assert_eq!(lengths.iter().sum::<usize>(), 264, "{counts:?}");
        }
        assert_eq!(divided(&[], 264, 16), [0; 0]);
    }

    #[test]
    fn more_are_never_drawn_shorter_than_fewer() {
        let counts = [3, 1, 90, 12, 5];
        let lengths = divided(&counts, 264, 16);
        for (one, long) in counts.iter().zip(&lengths) {
            let others = counts.iter().zip(&lengths);
            assert!(others.filter(|(other, _)| *other > one).all(|(_, length)| length + 1 >= *long), "{lengths:?}");
        }
    }
}
