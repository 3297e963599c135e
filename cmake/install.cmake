# Puts the manual page, bash completion, desktop entry and licence in place; the program writes the first two itself.
install(CODE "
	execute_process(COMMAND \"$<TARGET_FILE:ungeloeft>\" manual
		OUTPUT_FILE \"${CMAKE_BINARY_DIR}/ungeloeft.1\" COMMAND_ERROR_IS_FATAL ANY)
	execute_process(COMMAND \"$<TARGET_FILE:ungeloeft>\" fuldfoer
		OUTPUT_FILE \"${CMAKE_BINARY_DIR}/ungeloeft.bash\" COMMAND_ERROR_IS_FATAL ANY)
")
install(FILES ${CMAKE_BINARY_DIR}/ungeloeft.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_BINARY_DIR}/ungeloeft.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
	RENAME ungeloeft)
install(FILES ${CMAKE_SOURCE_DIR}/cmake/ungeloeft.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
