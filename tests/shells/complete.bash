# What the script completes a line with, a word a line: complete.bash SCRIPT LINE
# shellcheck source=/dev/null
source "$1"
# As readline splits it: `=` is a word of its own.
read -ra COMP_WORDS <<<"${2//=/ = }"
if [[ $2 == *' ' || $2 == *= ]]; then
  [[ $2 == *= ]] || COMP_WORDS+=('')
fi
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_verify
printf '%s\n' "${COMPREPLY[@]}"
