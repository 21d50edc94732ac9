// Back, help, language: always in the same place at the foot.
SecondButton {
}
