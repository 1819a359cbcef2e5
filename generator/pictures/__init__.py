"""Ground floor: bytes of pictures judged and written anew, nothing of their maker left in them; imports nothing of ours."""
