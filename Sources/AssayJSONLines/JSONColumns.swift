// SPDX-License-Identifier: Apache-2.0

/// Which key belongs to which column.
struct JSONColumns: Sendable {
  /// A key under which some object of the sample had a value.
  private struct Slot {
    /// The key as it stood in the text when it was first seen.
    let key: [UInt8]
    /// The slot of the object that it is in; -1 for the outermost.
    let parent: Int
    let name: [UInt8]
    /// -1 for none.
    var column = -1
    /// The slot that came after this one last time. Most lines have their keys in the order of the line before.
    var successor: Int
    /// The last row that had the key, to notice when one has it twice.
    var row = 0
    var hadValue = false
    var hadNull = false
    var hadMembers = false
  }

  /// More than people have, and few enough that rows without most of them stay short.
  static let maximumCount = 1000
  private static let none = -1

  /// The names of the columns.
  private(set) var names: [[UInt8]] = []
  private var slots: [Slot] = []
  private var slotsByName: [[UInt8]: Int] = [:]
  private var name: [UInt8] = []
  private var row = 0
  /// For each column the member of the row that has its value, or -1.
  private(set) var members: [Int] = []
}

// MARK: - Finding the columns

extension JSONColumns {
  /// Takes the keys of an object of the sample.
  mutating func collect(_ object: JSONObject, in text: Span<UInt8>) {
    var slot = Self.none
    var parentSlot = Self.none
    for member in object.members {
      let parent = member.parent == nil ? Self.none : parentSlot
      slot = self.slot(of: member, parent: parent, after: slot, in: object, text) ?? addSlot(member, parent, text)
      if member.kind == .object && member.parent == nil {
        parentSlot = slot
        slots[slot].hadMembers = true
      } else if member.kind == .null {
        slots[slot].hadNull = true
      } else {
        slots[slot].hadValue = true
      }
    }
  }

  /// Gives columns to the keys that were collected, in the order in which they first came.
  ///
  /// An object has no column of its own, only its members have. Nor has a key that holds U+0000, as the names of the
  /// hidden columns do.
  mutating func finish() {
    for index in slots.indices {
      let slot = slots[index]
      let isValue = slot.hadValue || slot.hadNull && !slot.hadMembers
      guard isValue, !slot.name.contains(0), names.count < Self.maximumCount else { continue }
      slots[index].column = names.count
      names.append(slot.name)
    }
    members = [Int](repeating: Self.none, count: names.count)
  }

  private mutating func addSlot(_ member: JSONObject.Member, _ parent: Int, _ text: Span<UInt8>) -> Int {
    let index = slots.count
    var key: [UInt8] = []
    key.append(text.extracting(member.key))
    slots.append(Slot(key: key, parent: parent, name: name, successor: index + 1))
    slotsByName[name] = index
    return index
  }
}

// MARK: - Filling the columns

extension JSONColumns {
  /// Finds the member for each column.
  ///
  /// - Returns: The offset of the first key that comes twice, if one does.
  mutating func assign(_ object: JSONObject, in text: Span<UInt8>) -> Int? {
    row += 1
    for column in members.indices { members[column] = Self.none }
    var duplicate: Int?
    var slot = Self.none
    var parentSlot: Int?
    for (index, member) in object.members.enumerated() {
      // What is in an object that the sample did not have is in none of the columns.
      guard let parent = member.parent == nil ? Self.none : parentSlot else { continue }
      let found = self.slot(of: member, parent: parent, after: slot, in: object, text)
      if member.parent == nil { parentSlot = found }
      guard let found else { continue }
      slot = found
      if slots[slot].row == row { duplicate = duplicate ?? member.key.lowerBound }
      slots[slot].row = row
      // An object that is a plain value elsewhere leaves its column empty: its members have their own.
      let isMerelyParent = member.kind == .object && member.parent == nil
      if slots[slot].column >= 0 { members[slots[slot].column] = isMerelyParent ? Self.none : index }
    }
    return duplicate
  }

  /// The slot of a member, whose name is left in `name` if it had to be looked up.
  private mutating func slot(
    of member: JSONObject.Member, parent: Int, after previous: Int, in object: JSONObject, _ text: Span<UInt8>
  ) -> Int? {
    let key = text.extracting(member.key)
    let guess = previous == Self.none ? 0 : slots[previous].successor
    if guess < slots.count, slots[guess].parent == parent, key.isEqual(to: slots[guess].key) { return guess }
    name.removeAll(keepingCapacity: true)
    object.appendName(of: member, in: text, to: &name)
    guard let slot = slotsByName[name] else { return nil }
    if previous != Self.none { slots[previous].successor = slot }
    return slot
  }
}
